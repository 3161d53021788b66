/** A contact is data until it is laid out: screens and reports say the same of it. */
import { describe, expect, it } from 'vitest'
import { LANGUAGE_IDS, speechIn } from '../../src/i18n/language.ts'
import { contactFor, contactLines, wordContact } from '../../src/render/contacts.ts'
import { reportContacts } from '../../src/render/report/where-and-whom.ts'
import { styleOf } from '../../src/render/wording.ts'
import type { Contact } from '../../src/tree/format/schema.ts'
import { EMPTY_PACK } from '../../src/tree/pack.ts'
import { text } from '../helpers/packs.ts'

const say = text('Say it.')
const known: Contact = { name: text('- Bank  1'), phone: '955 33', confidence: 'low', checked: '2026-11-20' }
const unknown: Contact = { name: text('Bank'), find: text('On the card:\nits back.') }

describe.each(LANGUAGE_IDS)('a contact in %s', (lang) => {
  const speech = speechIn(lang)
  const labels = speech.words.lookUp.contact
  const { colon } = speech.words.joints
  const report = (contact: Contact) => {
    const pack = { ...EMPTY_PACK, contacts: { bank: contact } }
    return reportContacts([{ to: 'bank', say }], undefined, pack, speech)[0]
  }

  it('has its number beside its name, and never without the day it was read', () => {
    const { name, phone, under } = wordContact(known, say, speech)
    expect([name, phone]).toEqual(['- Bank  1', '955 33'])
    expect(under).toEqual([
      { label: labels.say, text: 'Say it.' },
      { label: labels.hours, text: labels.hoursUnknown },
      { text: labels.read('2026-11-20', false) },
    ])
  })
  it('is in a report by its own name and number, whatever signs are in them', () => {
    expect(report(known)).toEqual({
      id: 'bank',
      phone: '955 33',
      say: 'Say it.',
      name: '- Bank 1 955 33',
      lines: [
        `${labels.say}${colon}Say it.`,
        `${labels.hours}${colon}${labels.hoursUnknown}`,
        labels.read('2026-11-20', false),
      ],
    })
  })
  it('without a number says how to find it, a line a line', () => {
    const [first, second] = `${labels.find}${colon}On the card:\nits back.`.split('\n')
    expect(report(unknown)).toMatchObject({
      phone: null,
      name: 'Bank',
      lines: [first, second, `${labels.say}${colon}Say it.`],
    })
  })
  it('says the same on the screen', () => {
    const how = { ...speech, columns: 200, style: styleOf(false) }
    expect(contactLines(known, say, how).map((line) => line.trim())).toEqual([
      '- - Bank 1 955 33',
      ...(report(known)?.lines ?? []),
    ])
  })
})

it('is the acquirer one has named, where the role is meant', () => {
  const pack = { ...EMPTY_PACK, contacts: { acquirer: unknown, umf: known } }
  expect(contactFor('acquirer', pack, 'umf')).toBe(known)
  expect(contactFor('acquirer', pack, undefined)).toBe(unknown)
  expect(contactFor('acquirer', pack, 'nobody')).toBe(unknown)
  expect(contactFor('umf', pack, undefined)).toBe(known)
})
