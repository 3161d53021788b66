/** Traditional characters that people type, paste and read off screens, in the simplified form. Pure. */

/** Each before the simplified one that it becomes. */
const PAIRS =
  '無无應应戶户號号錢钱單单連连線线網网絡络機机開开關关電电簽签錯错誤误顯显請请發发終终體体歡欢異异賬账帳账費费讀读藍蓝軟软點点擊击鍵键換换類类識识別别種种條条級级續续廣广紙纸鎖锁運运過过還还這这個个們们' +
  '麼么為为麽么來来對对時时間间輸输現现結结資资額额餘余實实壞坏險险盜盗騙骗詐诈辦办責责務务業业員员戰战啟启動动復复舊旧買买賣卖貨货擔担衝冲響响處处訊讯傳传遲迟嗎吗聯联絕绝場场閃闪測测試试標标簡简陸陆營营' +
  '執执證证驗验碼码權权滿满鐘钟態态後后數数雙双話话憑凭參参訂订據据圓圆歲岁狀状報报盤盘設设裡里銀银構构樓楼張张塊块幣币'

const SIMPLIFIED = new Map<string, string>()
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS[i] ?? '', PAIRS[i + 1] ?? '')
const ANY_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** A character for a character. */
export const simplified = (text: string): string =>
  text.replace(ANY_TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char)
