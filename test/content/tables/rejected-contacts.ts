/** What the research rejected: numbers and sites that must never be shown, and where the few numbers that mislead may stand. */
export const REJECTED: readonly { readonly text: string; readonly why: string }[] = [
  { text: '95561', why: 'Industrial Bank, not China UMS' },
  { text: '95193', why: 'conflicts with 95534; a spun page' },
  { text: '95055', why: 'conflicts with 95188; a spun page' },
  { text: '18190841622', why: 'a mobile number presented as UnionPay service' },
  { text: '13540770877', why: 'an agent presented as official' },
  { text: '4081655001', why: 'an agent presented as official' },
  { text: 'fangfapai.com', why: 'an agent presented as official' },
  { text: '13981913004', why: 'an agent presented as official' },
  { text: '4006783326', why: 'advert keywords for many brands' },
  { text: 'ipay8899', why: 'advert keywords for many brands' },
  { text: '18086829649', why: 'agent advert' },
  { text: '15529272005', why: 'agent advert' },
  { text: '13029808955', why: 'agent advert' },
  { text: 'xipos.cn', why: 'advert inserted in a seed article' },
  { text: 'soupos.cn', why: 'advert inserted in a seed article' },
  { text: 'mepos.cn', why: 'advert inserted in a seed article' },
  { text: '工信部举报平台', why: 'the telecom ministry does not supervise acquirers' },
  { text: '钱付宝', why: 'advert inserted in a seed article' },
]

/** The numbers that were read in a record, each with the only contact that may show it. */
export const VERIFIED: Readonly<Record<string, string>> = {
  unionpay: '95516',
  chinaums: '95534',
  'wechat-pay': '95017',
  alipay: '95188',
  'e-cny-line': '956196',
  lakala: '95016',
  fuiou: '95138',
  shengpay: '400-720-8888',
  suixingpay: '400-088-7626',
  'pboc-12363': '12363',
  'nfra-12378': '12378',
  'samr-12315': '12315',
  'city-12345': '12345',
  'miit-12321': '12321',
  'miit-12300': '12300',
  'police-110': '110',
  'fire-119': '119',
  'ambulance-120': '120',
  'antifraud-96110': '96110',
}
/** Second ways in, given in the record of the same contact. */
export const ALSO_VERIFIED: readonly string[] = ['010-12321', '010-12300', '010-66001918']

/** Codes of a wallet that look like a service number: shown and heard, but told to nobody. */
export const WALLET_CODES: readonly string[] = ['10000', '10003']

/** A service number, a mobile, a landline or an emergency call. */
export const PHONE_LIKE =
  /(?<![\dA-Za-z.\-/])(?:95\d{3}|96\d{3}|1[02]\d{3}|400[- ]?\d{3}[- ]?\d{4}|1[3-9]\d(?:[- ]?\d){8}|0\d{2,3}-\d{5,8}|1(?:10|19|20|22))(?!\d|\.\d)/g
