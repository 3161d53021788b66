/** Of what kind a source is: who says so. */
import type { Source } from '../../../src/tree/format/schema.ts'

export const SOURCE_KINDS = ['authority', 'operator', 'maker', 'code', 'report', 'own note'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** The project's own note: what is believed in shops and was read nowhere. */
export const OWN_NOTES: readonly string[] = ['guidance-notes']

/** By the host of the address, first that fits; whoever is not named only reports what others said. */
const HOSTS: readonly (readonly [RegExp, SourceKind])[] = [
  [/(^|\.)(gov\.cn|pcac\.org\.cn)$/, 'authority'],
  [/(^|\.)(unionpay\.com|unionpayintl\.com|95516\.com|weixin\.qq\.com|alipay\.com|antom\.com)$/, 'operator'],
  [/(^|\.)(lakala\.com|leshua\.net|chinaums\.com|sxfpos\.com)$/, 'operator'],
  [
    /(^|\.)(adyen|clover|cybersource|squareup|valpay|onslip|verifone|ingenico)\.com$|(^|\.)(stripe\.dev|rapyd\.net)$/,
    'maker',
  ],
  [/(^|\.)(github|gitee|gitlab)\.com$/, 'code'],
]
/** Of sources without an address, by their title. */
const TITLES: readonly (readonly [RegExp, SourceKind])[] = [
  [/public code/i, 'code'],
  [/中国人民银行|国务院|最高人民法院|银发〔|公告〔|反电信网络诈骗法|市场监督管理投诉/, 'authority'],
  [/UnionPay|银联/, 'operator'],
  [/SDK|Docs|Help|interface|NetPay|Stripe/, 'maker'],
]

export function kindOf(id: string, { title, url }: Source): SourceKind {
  if (OWN_NOTES.includes(id)) return 'own note'
  const [table, words] = url === undefined ? [TITLES, title] : [HOSTS, new URL(url).host]
  return table.find(([pattern]) => pattern.test(words))?.[1] ?? 'report'
}
