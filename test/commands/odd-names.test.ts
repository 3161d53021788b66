/** Names that every JavaScript object has are ordinary ids, and ordinary words to type where they are not. */
import { describe, expect, it } from 'vitest'
import { code } from '../../src/commands/code.ts'
import { contacts } from '../../src/commands/contacts.ts'
import { run } from '../../src/commands/run.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { checkPack } from '../../src/tree/check.ts'
import { link } from '../../src/tree/graph.ts'
import { type TestContext, testContext } from '../helpers/context.ts'
import { INHERITED, ODD_NAMES } from '../helpers/odd-names.ts'
import { search } from '../helpers/search.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'

const files = Object.entries(ODD_NAMES).map(([path, text]) => ({ path, text }))
const { pack, diagnostics } = checkPack(files, shippedPack, { today: '2026-11-22' })

/** What is typed, a line each, stands ready on standard input. */
function typing(...lines: readonly string[]): TestContext {
  const context = testContext('en')
  context.io.stdin.push(lines.map((line) => `${line}\n`).join(''))
  context.io.stdin.push(null)
  return { ...context, pack, graph: link(pack), shippedOnly: false }
}

describe('a pack of odd names', () => {
  it('has nothing wrong with it', () => expect(diagnostics).toEqual([]))

  it('is walked by its answers and by their digits, and other words are no answers', async () => {
    const context = typing(
      '__proto__',
      'toString',
      'valueOf',
      'constructor',
      ...INHERITED,
      '1',
      'y',
      'f',
      '',
      '',
      '',
      '',
      '',
    )
    expect(await run(['constructor'], {}, context)).toBe(0)
    expect(context.err()).toContain('"__proto__" is not an answer here. Allowed: constructor, other, unsure')
    expect(context.err()).toContain('"hasOwnProperty" is not an answer here. Allowed: yes, no, unsure')
    // Nothing was filled in.
    expect(context.err()).toContain('Kept: 0 fields.')
    expect(context.out()).toContain('Somebody')
    const [record] = context.store.load().records
    expect(record?.legs[0]?.steps.map((step) => step.answer)).toEqual(['constructor', 'yes', 'yes'])
    expect(record?.legs[0]?.outcome).toMatchObject({ tree: 'constructor', node: 'verdict' })
  })

  it('keeps evidence under such a name', async () => {
    const context = typing('other', 'f', '', '', '', '000123', '', 'r', '1')
    expect(await run(['constructor'], {}, context)).toBe(0)
    expect(context.err()).toContain('Kept: 1 field.')
    expect(context.store.load().records[0]?.evidence).toEqual({ constructor: '000123' })
    expect(context.out()).toMatch(/The number {2,}000123/)
  })

  it('is looked up and found', () => {
    const context = typing()
    expect(code('q9', {}, context)).toBe(0)
    expect(contacts('constructor', {}, context)).toBe(0)
    expect(context.out()).toMatch(/ODD CODE[\s\S]*Somebody[\s\S]*A source/)
    const hits = search(openIndex(pack, buildIndex(pack, { readings: '' })), 'odd message of nobody')
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'message', id: 'constructor', tree: 'constructor' }))
  })
})
