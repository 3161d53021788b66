/** What answers a question without a walk: list, code, contacts, search. Results are on standard output, errors are not. */
import { describe, expect, it } from 'vitest'
import { runMain } from '../helpers/fake-io.ts'

const json = async (argv: readonly string[]) => {
  const { code, out, err } = await runMain([...argv, '--json', '--lang', 'en'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

describe('list', () => {
  it('names what can be walked, with the most questions it takes', async () => {
    const { out } = await runMain(['list', '--lang', 'en'])
    expect(out).toMatch(
      /^no-response\n {2}No response: [\s\S]*\(at most \d+ questions\)[\s\S]*\n\nWalk one: pos-triage NAME\n$/,
    )
    expect((await runMain(['list', '--lang', 'zh'])).out).toMatch(/^no-response\n {2}商户无应答：[\s\S]*\n\n开始：/)
  })

  it('is the same in JSON', async () => {
    const { schema, trees } = await json(['list'])
    expect(schema).toBe(1)
    expect(trees.find(({ id }: { id: string }) => id === 'no-response')).toMatchObject({
      kind: 'failure',
      title: 'No response',
      questions: expect.any(Number),
      outcomes: expect.any(Number),
    })
    expect(trees.map(({ kind }: { kind: string }) => kind)).not.toContain('subtree')
  })
})

describe('code', () => {
  it('tells what a code means, who acts and what it means for the money', async () => {
    const { out } = await runMain(['code', '98', '--lang', 'en'])
    for (const part of [
      '98 (Card on the terminal)',
      'It means',
      'unknown: the customer may have been debited',
      'Do now',
      'Read in',
    ])
      expect(out).toContain(part)
    expect((await runMain(['code', '98', '--lang', 'zh'])).out).toContain('98')
  })

  it('alone is the table, a line or two a code, and how to read one', async () => {
    const { out } = await runMain(['code', '--lang', 'en'])
    expect(out.split('\n').length).toBeGreaterThan(100)
    expect(out).toMatch(/\n\nWhat to do about one of them: pos-triage code CODE\n$/)
  })

  it('is data in JSON', async () => {
    const { codes } = await json(['code', '51'])
    expect(codes[0]).toMatchObject({ code: '51', channel: 'card', result: 'declined', tree: expect.any(String) })
    expect((await json(['code'])).codes.length).toBeGreaterThan(100)
  })

  it('that nobody knows is not guessed: what to note down, exit 2, nothing on standard output', async () => {
    const { code, out, err } = await runMain(['code', 'Q9Q9', '--lang', 'en'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Q9Q9 is in no table here; never guess what it means')
    const chinese = await runMain(['code', 'Q9Q9', '--lang', 'zh', '--json'])
    expect([chinese.code, Object.keys(JSON.parse(chinese.out))]).toEqual([2, ['schema', 'error']])
    expect(chinese.err).toMatch(/Q9Q9.*\p{Script=Han}/u)
  })
})

describe('contacts', () => {
  it('are all there with number, source and date, and a word on card issuers', async () => {
    const { out } = await runMain(['contacts', '--lang', 'en'])
    for (const part of ['95516', 'not dialled', 'A card issuer has no line here']) expect(out).toContain(part)
  })

  it('are found by id, and by the number that called', async () => {
    expect((await runMain(['contacts', 'unionpay', '--lang', 'zh'])).out).toMatch(/95516[\s\S]*\p{Script=Han}/u)
    expect((await json(['contacts', '95516'])).contacts).toMatchObject([{ id: 'unionpay', phone: '95516' }])
  })

  it('that are not there: the nearest is named, exit 2', async () => {
    const { code, out, err } = await runMain(['contacts', 'unionpya', '--lang', 'en'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('There is no contact "unionpya". Did you mean: unionpay?')
    expect((await runMain(['contacts', 'zzzzzzzzzz', '--lang', 'zh'])).err).toContain('pos-triage contacts')
  })
})

describe('search', () => {
  it('lists what fits, best first, with what can be typed for it', async () => {
    const { code, out, err } = await runMain(['search', 'refund', 'failed', '--lang', 'en'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^ {2}\w+: .*refund/i)
    expect((await runMain(['search', '98', '--lang', 'en'])).out).toContain('(code 98)')
    expect((await runMain(['search', '95516', '--lang', 'zh'])).out).toContain('(unionpay)')
  })

  it('is data in JSON, with the query as it was read', async () => {
    const { query, results } = await json(['search', '无应答'])
    expect(query).toBe('无应答')
    expect(results[0]).toMatchObject({ tree: 'no-response', title: expect.any(String) })
    expect((await json(['search', 'qqxxzz'])).results).toEqual([])
  })

  it('that finds nothing says so beside the results, and is no error', async () => {
    const { code, out, err } = await runMain(['search', 'qqxxzz', '--lang', 'en'])
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe('Nothing fits "qqxxzz". The failure types: pos-triage list\n')
  })
})
