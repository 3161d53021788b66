/** Typed and pasted text made comparable: widths, case, old characters. Pure. */

/** Traditional characters people paste, each before the simplified one it becomes. */
const TRADITIONAL =
  '無无應应戶户號号錢钱單单連连線线網网絡络機机開开關关電电簽签錯错誤误顯显請请發发開开終终體体歡欢異异賬账帳账費费讀读藍蓝' +
  '軟软點点擊击屏屏鍵键換换類类識识別别種种條条級级續续廣广紙纸鎖锁運运費费過过還还這这個个們们麼么為为麽么來来對对時时間间' +
  '輸输現现結结資资額额餘余實实壞坏險险盜盗騙骗詐诈辦办請请責责務务業业員员戰战啟启動动復复舊旧買买賣卖貨货擔担衝冲' +
  '響响處处訊讯傳传遲迟嗎吗聯联絕绝絡络場场閃闪測测試试標标簡简繁繁陸陆營营執执證证' +
  '驗验碼码權权滿满鐘钟'

const SIMPLE = new Map<string, string>()
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) SIMPLE.set(TRADITIONAL[i] ?? '', TRADITIONAL[i + 1] ?? '')

/** Half-width, lower case, simplified, apostrophes plain. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[\u3400-\u9fff]/g, (char) => SIMPLE.get(char) ?? char)
}

/** Letters, digits and characters only: for telling whether one text holds another. */
export const lettersOf = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, '')
