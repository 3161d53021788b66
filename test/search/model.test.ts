/** What is learnt from what people say, and how it is kept. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Example, trainModel } from '../../src/search/model/train.ts'
import {
  featuresOf,
  type LearntModel,
  likelihoods,
  NOTHING,
  readModel,
  type TreeModel,
  writeModel,
} from '../../src/search/model/tree-model.ts'
import { shippedPack as pack } from '../helpers/shipped-pack.ts'

const example = (text: string, about: string): Example => ({ features: featuresOf(text, []), about, counts: 1 })
const often = (texts: readonly string[], about: string): Example[] =>
  texts.flatMap((text) => [text, `${text} now`, `${text} again`].map((one) => example(one, about)))
const learn = (examples: readonly Example[]): TreeModel => readModel(writeModel(trainModel(examples)))
const model = learn([
  ...often(['printer jam', 'no paper', '打印机卡纸', '打印机没纸'], 'printer'),
  ...often(['card not read', 'chip not read', '读不出卡', '芯片读不出'], 'reader'),
  ...often(['nice weather', 'a good song', '天气好', '好听的歌'], NOTHING),
])
const most = (text: string): string | undefined =>
  [...(likelihoods(model, text, []) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0]

describe('what is learnt', () => {
  it.each([
    ['the printer has no paper', 'printer'],
    ['打印机怎么卡纸了', 'printer'],
    ['chip cards are not read', 'reader'],
    ['卡读不出来', 'reader'],
    ['what a good song', NOTHING],
  ])('%s', (text, about) => expect(most(text)).toBe(about))
  it('gives shares of one', () => {
    const shares = [...(likelihoods(model, 'card printer', [])?.values() ?? [])]
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })
  it('says nothing of words it never met', () => expect(likelihoods(model, 'xyzzy plugh', [])).toBeUndefined())
  it('is less sure the more it does not know', () => {
    const sure = (text: string) => likelihoods(model, text, [])?.get('printer') ?? 0
    expect(sure('printer jam')).toBeGreaterThan(sure('printer jam beside the old xyzzy of plugh'))
  })
  it('is the same for the same examples, and needs a word more than once', () => {
    const examples = often(['one thing', 'two things'], 'a').concat(example('hapax', 'b'), ...often(['other'], 'b'))
    expect(trainModel(examples)).toEqual(trainModel(examples))
    expect(likelihoods(learn(examples), 'hapax', [])).toBeUndefined()
  })
  it('keeps no weight that says nothing, and no feature without one', () => {
    const { features, start, pairWeight } = trainModel(often(['same', 'same thing'], 'a').concat(often(['same'], 'b')))
    expect(pairWeight.length).toBeGreaterThan(0)
    expect([...pairWeight]).not.toContain(0)
    expect([...features].filter((_, f) => start[f] === start[f + 1])).toEqual([])
  })
})

describe('a model as bytes', () => {
  const expectRead = (learnt: LearntModel): void => {
    const read = readModel(writeModel(learnt))
    const { features, start, ...rest } = learnt
    expect(read).toMatchObject(rest)
    const found = [...features].map((feature) => read.pairsOf(feature))
    expect(found).toEqual([...features].map((_, f) => ({ from: start[f], to: start[f + 1] })))
    const others = [...features].flatMap((feature) => [feature - 1, feature + 1]).concat(0, 2 ** 24 - 1)
    const none = others.filter((other) => other >= 0 && other < 2 ** 24 && !features.includes(other))
    for (const other of none) expect(read.pairsOf(other), String(other)).toBeUndefined()
  }
  it('is read as it was written, the first and the last feature there can be too', () => {
    const features = Uint32Array.of(0, 5, 2 ** 16 - 1, 2 ** 16, 3 * 2 ** 16 + 7, 2 ** 24 - 1)
    const start = Uint32Array.of(0, 1, 3, 4, 6, 7, 9)
    const pairClass = Uint8Array.of(0, 0, 1, 1, 0, 1, 0, 0, 1)
    const pairWeight = Int8Array.of(1, -2, 3, -4, 5, -6, 7, -127, 127)
    expectRead({ classes: ['a', 'b'], bias: [0.5, -0.5], unit: 0.1, features, start, pairClass, pairWeight })
  })
  it('is read wherever its bytes stand', () => {
    const bytes = writeModel(trainModel(often(['printer jam'], 'printer')))
    const elsewhere = new Uint8Array(bytes.length + 3)
    elsewhere.set(bytes, 3)
    const { pairClass, pairsOf } = readModel(elsewhere.subarray(3))
    const [feature = 0] = featuresOf('jam', [])
    expect(pairsOf(feature)).toEqual(readModel(bytes).pairsOf(feature))
    expect(pairClass).toEqual(readModel(bytes).pairClass)
  })
  it('refuses a feature with more pairs than a byte counts', () => {
    const pairs = new Uint8Array(256)
    const many = { classes: ['a'], bias: [0], unit: 1, features: Uint32Array.of(7), start: Uint32Array.of(0, 256) }
    expect(() => writeModel({ ...many, pairClass: pairs, pairWeight: new Int8Array(256) })).toThrow(RangeError)
  })
  it('is read whatever there is to learn', () => {
    const texts = fc.array(
      fc.record({ text: fc.string({ unit: 'binary' }), about: fc.constantFrom('a', 'b', NOTHING) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(texts, (all) => expectRead(trainModel(all.flatMap(({ text, about }) => often([text], about))))),
    )
  })
})

describe('what people say', () => {
  const folder = join(import.meta.dirname, '../../trees/said')
  const files = readdirSync(folder).map(
    (name) => [name.replace('.txt', ''), readFileSync(join(folder, name), 'utf8')] as const,
  )
  it('is there for every tree one can start from, in both languages', () => {
    const trees = Object.values(pack.trees).filter(({ kind }) => kind !== 'subtree')
    const said = new Map(files)
    for (const { tree } of trees) {
      const phrases = (said.get(tree) ?? '').trim().split('\n')
      const chinese = phrases.filter((phrase) => /[\u3400-\u9fff]/.test(phrase)).length
      expect(chinese, tree).toBeGreaterThan(100)
      expect(phrases.length - chinese, tree).toBeGreaterThan(100)
    }
    expect(said.has(NOTHING)).toBe(true)
  })
  it('is said of one thing only, each phrase once, and has no number of a card or a telephone', () => {
    const all = files.flatMap(([, text]) =>
      text
        .trim()
        .split('\n')
        .map((phrase) => phrase.toLowerCase()),
    )
    expect(all.filter((phrase, i) => all.indexOf(phrase) !== i)).toEqual([])
    expect(all.filter((phrase) => /\d{9}|^\s|\s$|^$/.test(phrase))).toEqual([])
  })
})
