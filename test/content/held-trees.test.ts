/** Trees that are held to what is only advised elsewhere, and those that wait to be rewritten. */
import { describe, expect, it } from 'vitest'
import { isHeld, NOT_YET } from '../../src/build/held-trees.ts'
import { EFFECTS, type Effect } from '../../src/tree/format/schema.ts'
import { SETTLING_EFFECTS } from '../../src/tree/format/schema-types.ts'
import { measureLeg, startsOf } from '../../src/walk/leg-measures.ts'
import { measures } from '../../src/walk/questions-left.ts'
import { diagnostics, graph, pack } from './shipped.ts'

/** Written against the rules from their first line. */
const NEW = [
  'preauthorisation',
  'terminal-lost',
  'dispute',
  'batch-settlement',
  'register-link',
  'qr-plate',
  'signature-upload',
]
const ADVICE = [
  'asserts-missing',
  'unsure-asserts',
  'precaution',
  'too-many',
  'too-many-lines',
  'too-many-rows',
  'too-long',
]
const treeOf = (path: string): string => /([^/]+)\.yaml$/.exec(path)?.[1] ?? ''

describe('a tree', () => {
  it('waits by its name, and only while something is found in it', () => {
    const found = new Set(diagnostics.map(({ path }) => treeOf(path)))
    expect(NOT_YET.filter((tree) => !Object.hasOwn(pack.trees, tree))).toEqual([])
    expect(NOT_YET.filter((tree) => !found.has(tree))).toEqual([])
  })
  it('is held when it is new', () => {
    expect(NEW.filter((tree) => !isHeld(`tree:${tree}`))).toEqual([])
  })
  it('that is held has nothing of what is advised, and it is an error there', () => {
    const advised = diagnostics.filter(({ code, path }) => ADVICE.includes(code) && isHeld(`tree:${treeOf(path)}`))
    expect(advised.filter(({ path }) => Object.hasOwn(pack.trees, treeOf(path)))).toEqual([])
  })
  it('that is held has no walk over 15 questions', () => {
    const known = measures(graph)
    const long = startsOf(graph).filter((start) => (measureLeg(start, known)?.most ?? 0) > 15)
    expect(long.map(({ name }) => name).filter((name) => isHeld(`tree:${name}`))).toEqual([])
  })
})

describe('voids, refunds and settlements', () => {
  it('are effects of the format', () => {
    const effects: readonly Effect[] = EFFECTS
    expect(SETTLING_EFFECTS.filter((effect) => !effects.includes(effect))).toEqual([])
  })
  it('stand nowhere else while a result is open, but where a tree waits', () => {
    const found = diagnostics.filter(({ code }) => code === 'money-rule').map(({ path }) => treeOf(path))
    expect(found.filter((tree) => !NOT_YET.includes(tree))).toEqual([])
  })
})
