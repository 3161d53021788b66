/** `contacts`: who to contact, for what and what not, with source and date. Glue. */

import type { Context } from '../app/context.ts'
import { writeJson, writeLines } from '../app/output.ts'
import { EXIT, UsageError } from '../errors.ts'
import { contactCard, contactJson } from '../render/contacts.ts'
import { wrap } from '../text/plain-text.ts'
import { closest } from '../tree/diagnostic.ts'
import type { Contact } from '../tree/format/schema.ts'
import { own, type Pack } from '../tree/pack.ts'

export function contacts(id: string | undefined, options: { json?: boolean }, context: Context): number {
  const { pack, words, io } = context
  const all = id === undefined ? Object.entries(pack.contacts) : contactsNamed(id, pack)
  if (id !== undefined && all.length === 0)
    throw new UsageError(words.lookUp.unknownContact(id, closest(id, Object.keys(pack.contacts)) ?? ''))
  if (options.json)
    writeJson(io, { schema: 1, contacts: all.map(([key, contact]) => recordJson(key, contact, context)) })
  else {
    const wording = context.results()
    const cards = all.flatMap(([key, contact]) => [...contactCard(key, contact, pack, wording), ''])
    writeLines(io, [...cards, ...(id === undefined ? wrap(words.lookUp.bankLine, wording.columns) : [])])
  }
  return EXIT.done
}

/** By its id, or by its number: whose is it? */
function contactsNamed(typed: string, { contacts: all }: Pack): [string, Contact][] {
  const named = own(all, typed)
  return named ? [[typed, named]] : Object.entries(all).filter(([, { phone }]) => phone === typed)
}

function recordJson(id: string, contact: Contact, { pack, content }: Context): object {
  const sources = (contact.sources ?? []).map((key) => own(pack.sources, key))
  return {
    ...contactJson(id, contact, content),
    for: contact.for?.[content] ?? null,
    notFor: contact.notFor?.[content] ?? null,
    confidence: contact.confidence ?? null,
    source: sources.map((source) => source?.url ?? source?.title ?? '').join(' ; '),
    checked: contact.checked ?? null,
    acquirer: contact.acquirer ?? false,
  }
}
