/** What is only advice to other packs holds in the shipped one, and what only its walks can show. */
import { describe, expect, it } from 'vitest'
import { EFFECTS, type Effect } from '../../src/tree/format/schema.ts'
import { SETTLING_EFFECTS } from '../../src/tree/format/schema-types.ts'
import { measureLeg, startsOf } from '../../src/walk/leg-measures.ts'
import { measures } from '../../src/walk/questions-left.ts'
import { diagnostics, graph } from './shipped.ts'

describe('the shipped pack', () => {
  it('has nothing of what is advised', () => {
    expect(diagnostics).toEqual([])
  })
  it('has no walk over 15 questions', () => {
    const known = measures(graph)
    const long = startsOf(graph).filter((start) => (measureLeg(start, known)?.most ?? 0) > 15)
    expect(long.map(({ name }) => name)).toEqual([])
  })
  it('has voids, refunds and settlements among the effects of the format', () => {
    const effects: readonly Effect[] = EFFECTS
    expect(SETTLING_EFFECTS.filter((effect) => !effects.includes(effect))).toEqual([])
  })
})
