/** The spelling of the field's terms: what is written otherwise, and what to write instead. Pure data. */
import type { Lang } from '../format/schema-types.ts'

const TERMS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: {
    收单方: '收单机构',
    收单行: '收单机构',
    收单银行: '收单机构',
    收单公司: '收单机构',
    发卡银行: '发卡行',
    发卡机构: '发卡行',
    发卡方: '发卡行',
    终端编号: '终端号',
    商户编号: '商户号',
    流水号: '凭证号',
    批号: '批次号',
    响应码: '应答码',
    返回码: '应答码',
    撤消: '撤销',
    技师: '技术员',
    维修员: '技术员',
    收款员: '收银员',
    防拆机: '防拆',
    工作秘钥: '工作密钥',
    主秘钥: '主密钥',
    秘钥: '密钥',
    签道: '签到',
    帐户: '账户',
    帐号: '账号',
    登陆: '登录',
    官方应用: '官方APP',
  },
  en: {
    'issuing bank': 'card issuer',
    'card-issuing bank': 'card issuer',
    'acquiring bank': 'acquirer',
    'merchant acquirer': 'acquirer',
    'voucher number': 'trace number',
    'merchant id': 'merchant number',
    'merchant code': 'merchant number',
    'terminal id': 'terminal number',
    'terminal code': 'terminal number',
    'retrieval reference number': 'reference number',
    'result code': 'response code',
    'reply code': 'response code',
    'sales slip': 'slip',
    'card holder': 'cardholder',
    'card-holder': 'cardholder',
    'master secret key': 'master key',
    'work key': 'working key',
    'risk management': 'risk control',
  },
}
const pattern = (words: Readonly<Record<string, string>>, edge: string): RegExp =>
  new RegExp(
    `${edge}(?:${Object.keys(words)
      .sort((a, b) => b.length - a.length)
      .join('|')})${edge}`,
    'i',
  )
const PATTERNS: Readonly<Record<Lang, RegExp>> = { zh: pattern(TERMS.zh, ''), en: pattern(TERMS.en, '\\b') }

/** The first term that is not spelt as in the glossary. What stands in quotation marks is a screen's own word. */
export function misspeltTerm(text: string, lang: Lang): { given: string; use: string } | undefined {
  const found = PATTERNS[lang].exec(text)
  if (!found || !QUOTED.test(text)) return found ? spelling(found[0], lang) : undefined
  const again = PATTERNS[lang].exec(text.replace(ALL_QUOTED, '“”'))
  return again ? spelling(again[0], lang) : undefined
}
const QUOTED = /[“「"]/
export const ALL_QUOTED = /“[^”]*”|「[^」]*」|"[^"]*"/g

const spelling = (given: string, lang: Lang): { given: string; use: string } => ({
  given,
  use: TERMS[lang][given.toLowerCase()] ?? given,
})
