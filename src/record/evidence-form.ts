/** The fields of the evidence form: what each must look like, and how what was typed is put in order. Pure. */

import { isDay } from '../text/day.ts'
import { passesLuhn } from '../text/mask/card-checks.ts'
import { maskCard } from '../text/mask/numbers.ts'
import { foldWidth, oneLine, stripControl } from '../text/plain-text.ts'
import { maskSensitive, safeText } from '../text/safe-text.ts'
import { EVIDENCE_FIELDS } from '../tree/format/terms.ts'

type EvidenceField = (typeof EVIDENCE_FIELDS)[number]

/** The value to keep, masked; undefined when it does not have the field's form. */
type Form = (typed: string) => string | undefined

const compact = (typed: string): string => foldWidth(typed).replace(/[\s-]/g, '').toUpperCase()
const matching =
  (pattern: RegExp): Form =>
  (typed) => {
    const value = compact(typed)
    return pattern.test(value) ? value : undefined
  }

const FORMS: Readonly<Record<EvidenceField, Form>> = {
  'merchant-number': matching(/^\d{15}$/),
  'terminal-number': matching(/^[0-9A-Z]{8}$/),
  'serial-number': (typed) => {
    const value = foldWidth(typed).trim().replace(/\s+/g, '').toUpperCase()
    return /^[0-9A-Z][0-9A-Z/-]{3,49}$/.test(value) ? value : undefined
  },
  'trace-number': matching(/^\d{6}$/),
  'batch-number': matching(/^\d{6}$/),
  'reference-number': matching(/^\d{12}$/),
  time: readTime,
  amount: readAmount,
  'response-code': (typed) => {
    const value = foldWidth(typed).trim().toUpperCase()
    return /^[0-9A-Z][0-9A-Z_-]{1,29}$/.test(value) ? value : undefined
  },
  'card-last-four': matching(/^\d{4}$/),
}

const isEvidenceField = (id: string): id is EvidenceField => (EVIDENCE_FIELDS as readonly string[]).includes(id)

/** What to keep of a typed value; undefined when it does not fit the form of its field. Evidence without a form takes any text. */
export function checkEvidence(field: string, typed: string): string | undefined {
  const text = oneLine(typed)
  if (!text) return undefined
  if (!isEvidenceField(field)) return safeText(text).slice(0, 500)
  const value = FORMS[field](text)
  return value === undefined ? undefined : maskField(field, value)
}

/** What may be shown of a kept value. Evidence of a pack's own may fill any field; what one of them would keep stays. */
export function shownEvidence(id: string, value: string): string {
  const text = stripControl(value)
  if (isEvidenceField(id)) return maskField(id, text)
  return EVIDENCE_FIELDS.some((field) => checkEvidence(field, text) === text) ? text : safeText(text)
}

/** `100`, `1,234.50`, `¥100.00 元` become `100.00`. */
function readAmount(typed: string): string | undefined {
  const value = foldWidth(typed)
    .replace(/^(?:[¥￥]|rmb|cny)\s*/, '')
    .replace(/\s*(?:元|圆|rmb|cny|yuan)$/, '')
    .trim()
  const [, whole, cents = ''] = /^(\d{1,3}(?:,\d{3}){0,3}|\d{1,10})(?:\.(\d{1,2}))?$/.exec(value) ?? []
  return whole === undefined ? undefined : `${whole.replaceAll(',', '')}.${cents.padEnd(2, '0')}`
}

/** `8:30`, `11-22 08:30:15`, `2026/11/22 8:30`, `11月22日8点30分`: the date, where there is one, then the time. */
function readTime(typed: string): string | undefined {
  const value = foldWidth(typed)
    .replace(/[年月/.](?=\s*\d)/g, '-')
    .replace(/[日号t]\s*/g, ' ')
    .replace(/[点时分](?=\s*\d)/g, ':')
    .replace(/[分秒]$/, '')
    .trim()
  const found = /^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value)
  if (!found) return undefined
  const [, year, month, day, hour = '', minute = '', second] = found
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  if (month !== undefined && !isDay(Number(year ?? 2024), Number(month), Number(day))) return undefined
  const two = (part = '') => part.padStart(2, '0')
  const date = month === undefined ? '' : `${year ? `${year}-` : ''}${two(month)}-${two(day)} `
  return `${date}${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`
}

/** What a serial number stands behind, so that its digits are not taken for a card that no scheme issues. */
const SERIAL_LABEL = 'sn '

/** The value with everything sensitive masked; what the field itself is for stays: some hold long numbers that are no cards. */
export function maskField(field: EvidenceField, value: string): string {
  const compact = foldWidth(value).replace(/[\s/-]/g, '')
  if (field === 'merchant-number' && /^\d{15}$/.test(compact))
    return /^3[47]/.test(compact) && passesLuhn(compact) ? maskCard(compact) : value
  if (field !== 'serial-number') return maskSensitive(value)
  // Also across its own dashes; one without anything to hide stays as it was typed.
  const masked = maskSensitive(SERIAL_LABEL + compact)
  if (masked === SERIAL_LABEL + compact) return maskSensitive(SERIAL_LABEL + value).slice(SERIAL_LABEL.length)
  return masked.slice(SERIAL_LABEL.length).toUpperCase()
}
