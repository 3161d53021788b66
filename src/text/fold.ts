/** Typed and pasted text made comparable: widths, case, old characters, and the stems of English words. Pure. */

/** Traditional characters people paste, each before the simplified one it becomes. */
const TRADITIONAL =
  '無无應应戶户號号錢钱單单連连線线網网絡络機机開开關关電电簽签錯错誤误顯显請请發发開开終终體体歡欢異异賬账帳账費费讀读藍蓝' +
  '軟软點点擊击屏屏鍵键換换類类識识別别種种條条級级續续廣广紙纸鎖锁運运費费過过還还這这個个們们麼么為为麽么來来對对時时間间' +
  '輸输現现結结資资額额餘余實实壞坏險险盜盗騙骗詐诈辦办請请責责務务業业員员戰战啟启動动復复舊旧買买賣卖貨货擔担衝冲' +
  '響响處处訊讯傳传遲迟嗎吗聯联絕绝絡络場场閃闪測测試试標标簡简繁繁陸陆營营執执證证' +
  '驗验碼码權权滿满鐘钟'

const SIMPLE = new Map<string, string>()
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) SIMPLE.set(TRADITIONAL[i] ?? '', TRADITIONAL[i + 1] ?? '')
const IS_TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'g')

/** Has one form only; most of what people type is nothing else. */
const PLAIN = /^[\n -~\u4e00-\u9fa5]*$/

/** Half-width, lower case, simplified, apostrophes plain. */
export function fold(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(IS_TRADITIONAL, (char) => SIMPLE.get(char) ?? char)
}

/**
 * The first character of a text when it is folded, told without folding the rest; undefined where that would take what follows it:
 * a letter may be joined by its accent.
 */
export function firstFolded(text: string): string | undefined {
  const first = text.charAt(0)
  const next = text.charCodeAt(1)
  if (/[a-z0-9]/i.test(first)) return next >= 0x300 && next <= 0x36f ? undefined : first.toLowerCase()
  return first >= '\u4e00' && first <= '\u9fa5' ? (SIMPLE.get(first) ?? first) : undefined
}

/** Nothing here but ASCII, Chinese characters and the marks of Chinese texts. */
const USUAL = /^[\n -~\u00b7\u2010-\u2027\u3001\u3002\u3008-\u3011\u4e00-\u9fa5]*$/
const USUAL_MARKS = /[\n -/:-@[-`{-~\u00b7\u2010-\u3011]+/g
/** What is no letter and no number anywhere; made when it is needed, since it takes a while. */
let marks: RegExp | undefined

/** Letters, digits and characters only: for telling whether one text holds another. */
export function lettersOf(folded: string): string {
  if (USUAL.test(folded)) return folded.replace(USUAL_MARKS, '')
  marks ??= /[^\p{L}\p{N}]+/gu
  return folded.replace(marks, '')
}

/** A word of a folded text: letters and digits, and what joins them, as in t+1 and don't. */
export const LATIN_WORD = /[a-z0-9]+(?:[+'][a-z0-9]+)*/

const undouble = (word: string): string => word.replace(/([bdfglmnprt])\1$/, '$1')
const hasVowel = (word: string): boolean => /[aeiouy]/.test(word)

/** The stem of one folded word, which makes print, prints, printed and printing one; an apostrophe goes, and an s behind it. */
export function stem(word: string): string {
  const bare = word.includes("'") ? word.replace(/'s$|'/g, '') : word
  if (bare.length < 4) return bare
  let rest = bare
  if (/ies$/.test(rest)) rest = `${rest.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh)es$/.test(rest)) rest = rest.slice(0, -2)
  else if (/[^sui]s$/.test(rest)) rest = rest.slice(0, -1)
  const ending = /(?:ing|ed)$/.exec(rest)?.[0]
  if (ending) {
    const root = rest.slice(0, -ending.length)
    if (root.length >= 3 && hasVowel(root)) rest = undouble(root)
  }
  return rest.length > 4 && rest.endsWith('e') ? rest.slice(0, -1) : rest
}

/** The stems of a folded English text, joined by blanks. */
export const stemsOf = (folded: string): string => (folded.match(new RegExp(LATIN_WORD, 'g')) ?? []).map(stem).join(' ')
