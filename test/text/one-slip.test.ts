import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOneSlip } from '../../src/text/one-slip.ts'

it.each([
  ['lst', 'list'],
  ['liist', 'list'],
  ['list', 'lists'],
  ['lost', 'list'],
  ['reprot', 'report'],
  ['hlep', 'help'],
  ['ist', 'list'],
])('%s is one slip from %s, and the other way round', (a, b) => {
  expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true])
})

it.each([
  ['list', 'list'],
  ['lots', 'list'],
  ['turn', 'run'],
  ['hpel', 'help'],
  ['', 'ab'],
  ['lehp', 'help'],
])('%s is not one slip from %s', (a, b) => expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]))

/** Everything that one slip makes of a word of two letters. */
function slipsOf(word: string): Set<string> {
  const letters = ['a', 'b', 'c']
  const made = new Set<string>()
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)]
    made.add(before + after.slice(1))
    for (const letter of letters) made.add(before + letter + after).add(before + letter + after.slice(1))
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2))
  }
  for (const letter of letters) made.delete(word + letter + letter)
  made.delete(word)
  return made
}

it('holds for exactly what a wrong, missing, extra or swapped letter makes', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneSlip(a, b)).toBe(slipsOf(a).has(b))
    }),
    { numRuns: 3000 },
  )
})
