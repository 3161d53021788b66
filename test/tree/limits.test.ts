/** Packs nobody wrote: very deep, very wide, very large, or meant to do harm. None may hang, overflow or explode. */
import { describe, expect, test, vi } from 'vitest'
import { checkPack, checkRead } from '../../src/tree/check.ts'
import type { Diagnostic } from '../../src/tree/diagnostic.ts'
import { NOWHERE } from '../../src/tree/diagnostic.ts'
import type { Node } from '../../src/tree/format/schema.ts'
import type { Pack } from '../../src/tree/pack.ts'
import { noParts } from '../../src/tree/read/parts.ts'
import { end, packOf, text, tree, yesNo } from '../helpers/packs.ts'

// What takes a second alone takes many where other work goes on.
vi.setConfig({ testTimeout: 120_000 })
const TODAY = { today: '2026-11-23' }
const check = (yaml: string, path = 't.yaml'): readonly Diagnostic[] =>
  checkPack([{ path, text: yaml }], undefined, TODAY).diagnostics
const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map((d) => d.code)

/** The rules alone, on a pack that was never a text: YAML would take most of the time. */
function checkModel(pack: Pack): Diagnostic[] {
  const places = Object.keys(pack.trees).map((id) => [`tree:${id}`, { path: id, locate: () => NOWHERE }] as const)
  return checkRead({ pack, places: new Map(places), parts: noParts(), diagnostics: [] }, TODAY)
}
const fixed = (more: object = {}): Node => end({ verdict: 'fixed', asserts: [], ...more })
const restart = { do: [{ ...text('off and on'), effect: ['restart'] }] }
const MARK = { money: 'may-have-moved' }

/** n0 leads to n1 by every answer, and so on; the last one is an outcome. */
function chain(length: number, last: Node = fixed(), first: object = {}): Record<string, Node> {
  const nodes: Record<string, Node> = {}
  for (let i = 0; i < length - 1; i++) {
    const next = `n${i + 1}`
    nodes[`n${i}`] = yesNo(next, next, next, i === 0 ? first : {})
  }
  nodes[`n${length - 1}`] = last
  return nodes
}

/** Subtrees of which each calls the one before it twice: there are 2 to the power of `levels` walks. */
function doubling(levels: number, innermost: Node): Pack {
  const trees = [tree('s0', 'subtree', 'n0', { n0: innermost, out: { exit: 'out' } })]
  for (let i = 1; i <= levels; i++) {
    const call = (then: string): Node => ({ call: `s${i - 1}`, exits: { out: then } })
    trees.push(tree(`s${i}`, 'subtree', 'one', { one: call('two'), two: call('out'), out: { exit: 'out' } }))
  }
  const start: Node = { call: `s${levels}`, exits: { out: 'end' }, money: 'may-have-moved' }
  return packOf(...trees, tree('main', 'failure', 'start', { start, end: fixed() }))
}

describe('a hundred thousand nodes in a row', () => {
  const LONG = 100_000
  test('are checked', () => {
    expect(checkModel(packOf(tree('t', 'failure', 'n0', chain(LONG))))).toEqual([])
  })
  test('that lead back to the first are one loop', () => {
    const nodes = { ...chain(LONG), [`n${LONG - 1}`]: yesNo('n0', 'n0', 'n0') }
    expect(codes(checkModel(packOf(tree('t', 'failure', 'n0', nodes))))).toEqual(['loop'])
  })
  test('that end in an unsafe step are told by the end of the walk', () => {
    const last = fixed({ actions: [{ ...text('charge'), effect: ['charge'] }] })
    const found = checkModel(packOf(tree('t', 'failure', 'n0', chain(LONG, last, MARK))))
    expect(codes(found)).toEqual(['money-rule'])
    expect(found[0]?.code === 'money-rule' && found[0].args.walk.length).toBeLessThan(50)
  })
  test('to which nothing leads are one mistake', () => {
    const nodes = { lonely: fixed(), ...chain(LONG) }
    expect(codes(checkModel(packOf(tree('t', 'failure', 'lonely', nodes))))).toEqual(['unreachable'])
  })
  test('that all lead nowhere are told one by one', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`n${i}`, yesNo(`nowhere${i}`, `n${i + 1}`, `n${i + 1}`)]),
    )
    const found = checkModel(packOf(tree('t', 'failure', 'n0', { ...nodes, n20000: fixed() })))
    expect(codes(found)).toEqual(Array(20_000).fill('undefined-target'))
  })
  test('in a row of subtrees that call each other are checked', () => {
    const trees = Array.from({ length: LONG / 10 }, (_, i) =>
      tree(`s${i}`, 'subtree', 'call', { call: { call: `s${i + 1}`, exits: { out: 'out' } }, out: { exit: 'out' } }),
    )
    const last = tree(`s${LONG / 10}`, 'subtree', 'out', { out: { exit: 'out' } })
    expect(checkModel(packOf(...trees, last))).toEqual([])
  })
})

describe('subtrees that call each other twice', () => {
  test('do not multiply', () => {
    expect(checkModel(doubling(200, yesNo('out', 'out', 'out')))).toEqual([])
  })
  test('show the shortest walk to an unsafe step', () => {
    const found = checkModel(doubling(30, yesNo('out', 'out', 'out', restart)))
    expect(codes(found)).toEqual(['money-rule'])
    expect(found[0]?.code === 'money-rule' && found[0].args.walk).toEqual([
      'main:start',
      ...Array.from({ length: 30 }, (_, i) => `s${30 - i}:one`),
      's0:n0',
    ])
  })
})

describe('YAML that is meant to do harm', () => {
  const HEAD = 'tree: t\nkind: failure\n'
  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{'.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['keys', 'a: '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['a thousand levels', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['a thousand levels in a tree', `${HEAD}nodes: ${'{ a: '.repeat(1000)}1${' }'.repeat(1000)}\n`],
  ])('nested %s', (_, yaml) => {
    const found = check(yaml)
    expect(codes(found)).toEqual(['not-inert'])
  })
  test('a bomb of aliases is one mistake for each anchor', () => {
    const level = (i: number): string =>
      `  n${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]`
    const lines = Array.from({ length: 30 }, (_, i) => (i === 0 ? '  n0: &a0 [x]' : level(i)))
    expect(codes(check(`${HEAD}nodes:\n${lines.join('\n')}\n`)).filter((c) => c === 'not-inert')).toHaveLength(30)
  })
  test('an alias is never followed', () => {
    const found = check(`${HEAD}start: &s first\nnodes:\n  first: *s\n`)
    expect(codes(found).filter((c) => c === 'not-inert')).toHaveLength(1)
  })
  test('tags make nothing', () => {
    const found = check('tree: !!js/function "x"\nkind: !include other.yaml\nnodes: !!binary aGk=\n')
    expect(codes(found).filter((c) => c === 'not-inert')).toHaveLength(3)
  })
  test('names of built-in properties are names like any other', () => {
    check(`${HEAD}nodes:\n  __proto__: { verdict: fixed, polluted: yes }\n  constructor: { verdict: fixed }\n`)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(codes(check('__proto__: 1\n'))).toEqual(['unknown-key'])
  })
  test.each(['"a" ', '&a ', '*a ', '[a,b]', ']', 'a: 1\n', '%', '\0', 'the quick brown fox\n', '{a: 1},\n', ': \n'])(
    'noise made of %j is one clear line',
    (piece) => {
      expect(check(piece.repeat(200_000 / piece.length))).toHaveLength(1)
    },
  )
  test('a hundred and fifty thousand faults are all told', () => {
    const yaml = `${HEAD}${Array.from({ length: 150_000 }, (_, i) => `k${i}: 1`).join('\n')}\n`
    expect(check(yaml).length).toBeGreaterThan(150_000)
  })
})
