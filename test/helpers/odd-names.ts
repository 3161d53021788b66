/** A pack in which everything that has a name is called as every JavaScript object calls something of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const text = (words: string): string => `{ zh: ${words}, en: ${words} }`

export const ODD_NAMES: Readonly<Record<string, string>> = {
  'constructor.yaml': `tree: constructor
kind: failure
title: ${text('Odd names')}
summary: ${text('Odd names')}
reviewed: 2026-11-22
start: constructor
nodes:
  constructor:
    fact: constructor
    ask: ${text('Which one?')}
    help: ${text('Look.')}
    choices:
      constructor: { label: ${text('The first')}, goto: into }
      other: { label: ${text('The second')}, goto: verdict }
    unsure: verdict
  into: { call: part, exits: { constructor: again, done: verdict } }
  again: { call: part, exits: { constructor: verdict, done: verdict } }
  verdict:
    verdict: escalate
    title: ${text('The end')}
    cause: ${text('So.')}
    actions: [${text('Do it.')}]
    contacts: [{ to: constructor, say: ${text('Say it.')} }]
    prepare: [constructor, serial-number]
    sources: [constructor]
    asserts: []
`,
  'part.yaml': `tree: part
kind: subtree
title: ${text('Part')}
summary: ${text('Part')}
reviewed: 2026-11-22
start: constructor
nodes:
  constructor: { ask: ${text('Is it good?')}, help: ${text('Look.')}, yes: leave, no: leave, unsure: done }
  leave: { exit: constructor }
  done: { exit: done }
`,
  'contacts.yaml': `contacts:
  constructor:
    name: ${text('Somebody')}
    phone: "0571-88886666"
    for: ${text('This')}
    confidence: high
    checked: 2026-11-22
    sources: [constructor]
    acquirer: true
`,
  'evidence.yaml': `evidence:
  constructor:
    label: { zh: "\\e]52;c;QUFB\\a\\r\\n号码", en: "\\e[31mThe\\r\\nnumber\\e]52;c;QUFB\\a" }
    find: ${text('Look.')}
    field: trace-number
`,
  'sources.yaml': `sources:
  constructor: { title: A source, date: 2026-11-22, confidence: high }
`,
  'codes.yaml': `codes:
  - code: "Q9"
    channel: card
    display: [ODD CODE]
    meaning: ${text('Odd')}
    result: n/a
    retry: no
    table: vendor
    acts: merchant
    do: [${text('Do it.')}]
    contact: constructor
    enter: "constructor:"
    sources: [constructor]
`,
  'messages.yaml': `messages:
  - id: constructor
    display: [ODD MESSAGE OF NOBODY]
    meaning: ${text('Odd')}
    cause: ${text('Odd')}
    confidence: high
    result: n/a
    acts: merchant
    do: [${text('Do it.')}]
    contact: constructor
    enter: "constructor:"
    sources: [constructor]
`,
}

/** The names of what every object has, as a person may type them. */
export const INHERITED: readonly string[] = ['constructor', '__proto__', 'toString', 'hasOwnProperty']

/** The pack as a folder. */
export function oddNamesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pos-triage-pack-'))
  for (const [name, content] of Object.entries(ODD_NAMES)) writeFileSync(join(folder, name), content)
  return folder
}
