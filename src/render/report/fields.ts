/** The forms of a report: where it happened, and the evidence with blanks to fill in. Pure. */

import type { Language } from '../../i18n/language.ts'
import { recordWordsOf } from '../../i18n/record.ts'
import type { SessionRecord } from '../../record/record.ts'
import type { Outcome } from '../../tree/format/schema.ts'
import { own, type Pack } from '../../tree/pack.ts'
import { plain } from './look-up.ts'

/** A line of a form; a null value is a blank to fill in. */
export interface ReportField {
  readonly id: string
  readonly label: string
  readonly value: string | null
}

/** Evidence that says which merchant and which terminal. */
const WHERE = ['merchant-number', 'terminal-number', 'serial-number'] as const

export function whereFields(record: SessionRecord, pack: Pack, lang: Language): ReportField[] {
  const words = recordWordsOf(lang).report
  const { site, evidence } = record
  return [
    fieldOf('merchant', words.merchant, site.merchant ?? own(evidence, 'merchant-name')),
    fieldOf('shop', words.shop, site.shop),
    fieldOf('terminal', words.terminal, site.terminal ?? own(evidence, 'terminal-model')),
    ...WHERE.map((id) => evidenceField(id, record, pack, lang)),
  ]
}

/** What the last outcome asks for, filled in or blank, and whatever else was filled in. */
export function evidenceFields(
  record: SessionRecord,
  outcome: Outcome | undefined,
  pack: Pack,
  lang: Language,
): ReportField[] {
  const elsewhere: readonly string[] = [...WHERE, 'merchant-name', 'terminal-model']
  const wanted = outcome?.prepare ?? []
  return [...new Set([...wanted, ...Object.keys(record.evidence)])]
    .filter((id) => !elsewhere.includes(id) || (id === 'terminal-model' && record.site.terminal !== undefined))
    .map((id) => evidenceField(id, record, pack, lang))
}

const evidenceField = (id: string, record: SessionRecord, pack: Pack, lang: Language): ReportField =>
  fieldOf(id, own(pack.evidence, id)?.label[lang] ?? id, own(record.evidence, id))

const fieldOf = (id: string, label: string, value: string | undefined): ReportField => ({
  id,
  label: plain(label),
  value: value ? plain(value) : null,
})
