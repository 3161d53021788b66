import { describe, expect, it } from 'vitest'
import { pickSession } from '../../src/app/pick-session.ts'
import { wordsOf } from '../../src/i18n/language.ts'
import { emptyRecord } from '../helpers/records.ts'

const records = ['20261122-0830-k3f9', '20261122-0830-k3f9x', '20261121-0830-aaaa'].map(emptyRecord)
const [newest, , oldest] = records
const pick = (given: string, among = records) => pickSession(given, among, wordsOf('en'))

describe('a session', () => {
  it('is picked by its id, also where that begins another, by the only beginning of one, or as the last', () => {
    expect(pick('20261122-0830-k3f9')).toBe(newest)
    expect(pick('20261121')).toBe(oldest)
    expect(pick('last')).toBe(newest)
  })

  it.each([
    ['of none', '1999', '1999'],
    ['without a name', '', '""'],
    ['of several', '20261122', '20261122-0830-k3f9, 20261122-0830-k3f9x'],
  ])('is refused %s', (_, given, said) => expect(() => pick(given)).toThrow(said))

  it('is refused where there is none yet', () => expect(() => pick('last', [])).toThrow(/no session is saved yet/i))
})
