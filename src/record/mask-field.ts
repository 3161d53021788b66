/** Masks a field of the evidence form: some hold long numbers that are no cards. Pure. */
import { passesLuhn } from '../text/mask/card-checks.ts'
import { maskSensitive } from '../text/mask/mask.ts'
import { maskCard } from '../text/mask/numbers.ts'
import { foldWidth } from '../text/plain-text.ts'
import type { EVIDENCE_FIELDS } from '../tree/format/terms.ts'

export type EvidenceField = (typeof EVIDENCE_FIELDS)[number]

/** What a serial number stands behind, so that its digits are not taken for a card that no scheme issues. */
const SERIAL_LABEL = 'sn '

/** The value with everything sensitive masked; what the field itself is for stays. */
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
