/** One mistake gives one diagnostic: the shipped trees, each with a single slip anywhere in it. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Document, parseDocument } from 'yaml'
import { readPackFolder } from '../../src/files/packs.ts'
import { checkPack } from '../../src/tree/check.ts'
import type { DiagnosticCode } from '../../src/tree/diagnostic.ts'
import type { PackFile } from '../../src/tree/read/read-pack.ts'

vi.setConfig({ testTimeout: 120_000 })
/** Slips of each kind; more of them to search for a gap. */
const RUNS = Number(process.env.MUTATIONS ?? 5)
const TODAY = { today: '2026-11-23' }
const { files } = await readPackFolder(new URL('../../trees', import.meta.url).pathname, 'trees')
const shipped = checkPack(files, undefined, TODAY)
const manifest = files.filter((file) => file.path === 'trees/pack.yaml')
const trees = files.filter((file) => /^(?:tree|kind):/m.test(file.text))

type Path = (string | number)[]
interface Slip {
  readonly code: DiagnosticCode
  /** Whether the slip can be made at this place. */
  readonly fits: (path: Path, value: unknown) => boolean
  readonly make: (doc: Document, path: Path, value: string) => void
  /** Whether it may be no mistake at all. */
  readonly orNone?: true
}
const last = (path: Path): string | number => path[path.length - 1] ?? ''
const isTarget = (path: Path): boolean =>
  ['yes', 'no', 'unsure', 'goto'].includes(String(last(path))) || path[path.length - 2] === 'exits'
const under = (list: string) => (path: Path) => path[path.length - 2] === list
const misspell = (doc: Document, path: Path, value: string): void => doc.setIn(path, `${value}x`)
const remove = (doc: Document, path: Path): void => void doc.deleteIn(path)
const rename = (doc: Document, path: Path, to: string): void => {
  const value = doc.getIn(path, true)
  doc.deleteIn(path)
  doc.setIn([...path.slice(0, -1), to], value)
}
const inNode = (path: Path, key: string): boolean => path[0] === 'nodes' && path.length === 3 && last(path) === key

const SLIPS: Readonly<Record<string, Slip>> = {
  'a target is misspelt': { code: 'undefined-target', fits: isTarget, make: misspell },
  'a target is anything': {
    code: 'undefined-target',
    fits: isTarget,
    make: (doc, path) => doc.setIn(path, 'no-such-node-anywhere'),
  },
  'a jump goes to no tree': {
    code: 'undefined-tree',
    fits: isTarget,
    make: (doc, path) => doc.setIn(path, 'no-such-tree-anywhere:'),
  },
  'a jump goes into a subtree': {
    code: 'not-walkable',
    fits: (path, value) => isTarget(path) && !String(value).includes(':') && path[0] === 'nodes',
    make: (doc, path) => doc.setIn(path, doc.get('tree') === 'power' ? 'network:' : 'power:'),
  },
  'an answer leads back to the start': {
    code: 'loop',
    fits: (path, value) => isTarget(path) && path[0] === 'nodes' && !String(value).includes(':'),
    make: (doc, path) => doc.setIn(path, doc.get('start')),
    orNone: true, // where only a code leads to the node, the start need not
  },
  'a node is its own answer': {
    code: 'loop',
    fits: (path, value) => isTarget(path) && path[0] === 'nodes' && !String(value).includes(':'),
    make: (doc, path) => doc.setIn(path, path[1]),
  },
  'a result is not settled': {
    code: 'money-rule',
    // What follows a refund that was made is harmless either way: the mark says only that its result is known.
    fits: (path, value) => last(path) === 'money' && value === 'settled' && !/-made$/.test(String(path[1])),
    make: remove,
  },
  'a target is no target': {
    code: 'bad-form',
    fits: isTarget,
    make: (doc, path) => doc.setIn(path, 'No Such Node!'),
  },
  'unsure is missing': { code: 'missing-key', fits: (path) => inNode(path, 'unsure'), make: remove },
  'yes is missing': { code: 'missing-key', fits: (path) => inNode(path, 'yes'), make: remove },
  'help is missing': { code: 'missing-key', fits: (path) => inNode(path, 'help'), make: remove },
  'exits are missing': { code: 'missing-key', fits: (path) => inNode(path, 'exits'), make: remove },
  'a label is missing': { code: 'missing-key', fits: (path) => last(path) === 'label', make: remove },
  'help is misspelt': {
    code: 'unknown-key',
    fits: (path) => inNode(path, 'help'),
    make: (doc, path) => rename(doc, path, 'hepl'),
  },
  'contacts are misspelt': {
    code: 'unknown-key',
    fits: (path) => inNode(path, 'contacts'),
    make: (doc, path) => rename(doc, path, 'contact'),
  },
  'a verdict is unknown': { code: 'not-allowed', fits: (path) => inNode(path, 'verdict'), make: misspell },
  'a verdict is missing': { code: 'not-a-node', fits: (path) => inNode(path, 'verdict'), make: remove },
  'the actions are empty': {
    code: 'no-action',
    fits: (path) => inNode(path, 'actions'),
    make: (doc, path) => doc.setIn(path, []),
  },
  'the contacts are empty': {
    code: 'no-contact',
    fits: (path) => inNode(path, 'contacts'),
    make: (doc, path) =>
      doc.getIn(['nodes', path[1], 'verdict']) === 'fixed' ? misspell(doc, ['start'], '') : remove(doc, path),
  },
  'a text is empty': {
    code: 'empty-text',
    fits: (path) => last(path) === 'en' && path[0] === 'nodes',
    make: (doc, path) => doc.setIn(path, ' '),
  },
  'a text is missing': {
    code: 'missing-translation',
    fits: (path) => last(path) === 'zh' && path[0] === 'nodes',
    make: remove,
  },
  'a contact is misspelt': { code: 'undefined-contact', fits: (path) => last(path) === 'to', make: misspell },
  'a source is misspelt': { code: 'undefined-source', fits: under('sources'), make: misspell },
  'evidence is misspelt': { code: 'undefined-evidence', fits: under('prepare'), make: misspell },
  'a next tree is misspelt': { code: 'undefined-tree', fits: under('next'), make: misspell },
  'a subtree is misspelt': { code: 'undefined-subtree', fits: (path) => inNode(path, 'call'), make: misspell },
  'an exit is misspelt': {
    code: 'undefined-exit',
    fits: under('exits'),
    make: (doc, path) => rename(doc, path, `${last(path)}x`),
  },
  'a route is missing': {
    code: 'unrouted-exit',
    fits: (path, value) => inNode(path, 'exits') && Object.keys(value ?? {}).length > 1,
    make: (doc, path) => doc.deleteIn([...path, Object.keys(doc.toJS().nodes[String(path[1])].exits)[0]]),
  },
  'the start is misspelt': { code: 'undefined-target', fits: (path) => path[0] === 'start', make: misspell },
  'the kind is unknown': { code: 'not-allowed', fits: (path) => path[0] === 'kind', make: misspell },
  'the title is missing': {
    code: 'missing-key',
    fits: (path) => path.length === 1 && path[0] === 'title',
    make: remove,
  },
  'the tree is called otherwise': { code: 'file-name', fits: (path) => path[0] === 'tree', make: misspell },
  'the review date is none': {
    code: 'bad-form',
    fits: (path) => path[0] === 'reviewed',
    make: (doc, path) => doc.setIn(path, 'last year'),
  },
}

/** Every path in a document with the value there. */
function places(doc: Document): { path: Path; value: unknown }[] {
  const all: { path: Path; value: unknown }[] = []
  const visit = (value: unknown, path: Path): void => {
    if (path.length > 0) all.push({ path, value })
    if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, [...path, i])
    else if (value !== null && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key])
  }
  visit(doc.toJS(), [])
  return all
}

const parse = (file: PackFile): Document => parseDocument(file.text, { schema: 'failsafe' })
const known = new Map(trees.map((file) => [file.path, places(parse(file))]))

function errorsAfter(path: string, slip: Slip, pick: number): readonly string[] | undefined {
  const file = trees.find((f) => f.path === path)
  const fitting = (known.get(path) ?? []).filter((p) => slip.fits(p.path, p.value))
  const place = fitting[pick % Math.max(1, fitting.length)]
  if (!place || !file) return undefined
  const doc = parse(file)
  slip.make(doc, place.path, String(place.value))
  const { diagnostics } = checkPack([...manifest, { path, text: doc.toString() }], shipped.pack, TODAY)
  return diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${JSON.stringify(d.args)}`)
}

test('the shipped trees are clean', () => {
  expect(shipped.diagnostics.filter((d) => d.severity === 'error')).toEqual([])
})

describe('one slip is one error, wherever it is made', () => {
  test.each(Object.entries(SLIPS))('%s', (_, slip) => {
    fc.assert(
      fc.property(fc.constantFrom(...known.keys()), fc.nat(), (path, pick) => {
        const errors = errorsAfter(path, slip, pick)
        if (!errors || (slip.orNone && errors.length === 0)) return
        expect(errors).toEqual([expect.stringContaining(`${slip.code} `)])
      }),
      { numRuns: RUNS, seed: 7 },
    )
  })
})
