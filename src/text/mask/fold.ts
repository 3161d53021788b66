/** A text as the rules of the mask read it: one way of writing for each character. Pure, linear. */

export interface Folded {
  readonly text: string
  /** Where each character of `text` stands in the text as given, and its end; undefined where they are the same. */
  readonly places: readonly number[] | undefined
}

/** Latin and Chinese with their signs, in half and full width: folded a character for a character. */
const USUAL = /^[\t\n\r -~\u00b7\u2010-\u2027\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]*$/
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g
/** Pairs: as written in the traditional script, as in the simplified one; only what the tables of words have. */
const TRADITIONAL =
  '碼码驗验證证動动態态識识別别後后數数號号個个條条處处簽签雙双電电話话輸输錯错誤误終终戶户憑凭參参訂订單单據据額额圓圆歲岁應应響响狀状報报鍵键盤盘鎖锁過过設设試试換换裡里這这為为銀银時时間间機机構构員员樓楼張张餘余'
const SIMPLIFIED = new Map<string, string>()
for (let i = 0; i < TRADITIONAL.length; i += 2) SIMPLIFIED.set(TRADITIONAL[i] ?? '', TRADITIONAL[i + 1] ?? '')
const ANY_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** The text in lower case, half width, simplified script and plain digits, whatever script or style it was written in. */
export function foldPlaced(given: string): Folded {
  if (USUAL.test(given)) return { text: foldUsual(given), places: undefined }
  const parts: string[] = []
  const places: number[] = []
  let at = 0
  for (const char of given) {
    const folded = USUAL.test(char) ? foldUsual(char) : foldUnusual(char)
    for (let i = 0; i < folded.length; i++) places.push(at)
    parts.push(folded)
    at += char.length
  }
  places.push(at)
  return { text: parts.join(''), places }
}

const foldUsual = (text: string): string =>
  text
    .toLowerCase()
    .replace(FULL_WIDTH, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
    .replace(ANY_TRADITIONAL, (c) => SIMPLIFIED.get(c) ?? c)

const MARK = /^[\p{M}\p{Cf}]$/u
const DIGIT = /^\p{Nd}$/u
/** Digits in filled circles and such, which no standard form spells out: where each row of them begins, with a one. */
const CIRCLED = [0x2776, 0x2780, 0x278a]

/** Marks above or around a character are nothing by themselves; a keycap, a circled or raised digit is the digit. */
function foldUnusual(char: string): string {
  if (MARK.test(char)) return ''
  const code = char.codePointAt(0) ?? 0
  if (DIGIT.test(char)) return String(digitOf(code))
  const row = CIRCLED.find((one) => code >= one && code < one + 9)
  if (row !== undefined) return String(code - row + 1)
  return foldUsual(char.normalize('NFKC').toLowerCase())
}

/** The digits of a script stand in order; those of mathematics follow each other, ten a style. */
function digitOf(code: number): number {
  let zero = code
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}

/** Where `[from, to)` of the folded text stands in the text as given. */
export function unfold({ places }: Folded, from: number, to: number): readonly [number, number] {
  if (!places) return [from, to]
  const last = places[to - 1] ?? 0
  // Marks behind a digit, and the rest of a character that folds into two, go with it.
  let end = to
  while (end < places.length - 1 && places[end] === last) end++
  return [places[from] ?? 0, places[end] ?? 0]
}
