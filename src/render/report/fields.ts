/** The forms of a report: where it happened, and the evidence with blanks to fill in. Pure. */

import type { Speech } from '../../i18n/language.ts'
import type { SessionRecord } from '../../record/record.ts'
import type { Outcome } from '../../tree/format/schema.ts'
import type { Lang } from '../../tree/format/schema-types.ts'
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

export function whereFields(record: SessionRecord, pack: Pack, { words: all, content }: Speech): ReportField[] {
  const { report: words } = all.record
  const { site, evidence } = record
  return [
    fieldOf('merchant', words.merchant, site.merchant ?? own(evidence, 'merchant-name')),
    fieldOf('shop', words.shop, site.shop),
    fieldOf('terminal', words.terminal, site.terminal ?? own(evidence, 'terminal-model')),
    ...WHERE.map((id) => evidenceField(id, record, pack, content)),
  ]
}

/** What the last outcome asks for, filled in or blank, and whatever else was filled in. */
export function evidenceFields(
  record: SessionRecord,
  outcome: Outcome | undefined,
  pack: Pack,
  content: Lang,
): ReportField[] {
  const elsewhere: readonly string[] = [...WHERE, 'merchant-name', 'terminal-model']
  const wanted = outcome?.prepare ?? []
  return [...new Set([...wanted, ...Object.keys(record.evidence)])]
    .filter((id) => !elsewhere.includes(id) || (id === 'terminal-model' && record.site.terminal !== undefined))
    .map((id) => evidenceField(id, record, pack, content))
}

const evidenceField = (id: string, record: SessionRecord, pack: Pack, content: Lang): ReportField =>
  fieldOf(id, own(pack.evidence, id)?.label[content] ?? id, own(record.evidence, id))

const fieldOf = (id: string, label: string, value: string | undefined): ReportField => ({
  id,
  label: plain(label),
  value: value ? plain(value) : null,
})
