import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BASE,
  checkLetter,
  type Decoded,
  decode,
  encode,
  fromLetters,
  LETTERS,
  toLetters,
} from '../../src/record/replay-code.ts'
import type { Rung } from '../../src/tree/format/schema.ts'
import { type Graph, link } from '../../src/tree/graph.ts'
import { answerSession, current, type Session, startSession } from '../../src/walk/session.ts'
import { allowed } from '../../src/walk/walk.ts'
import { choice, end, graphOf, randomPack, text, tree, yesNo } from '../helpers/packs.ts'
import { type Move, move, pathOfSession, randomMoves, startOf, startsOf } from '../helpers/random-walks.ts'
import { shippedGraph } from '../helpers/shipped-pack.ts'

const rung = (id: string): Rung => ({
  id,
  title: text(id),
  when: text('then'),
  do: [text('do')],
  contacts: [{ to: 'acquirer', say: text('say') }],
})
const withLadder = (graph: Graph): Graph =>
  link({ ...graph.pack, escalation: [rung('one'), rung('two'), rung('three')] })

function walked(graph: Graph, moves: readonly Move[], pick: number): Session {
  const starts = startsOf(graph)
  return moves.reduce((session, one) => move(session, one, starts), startOf(graph, starts, pick))
}
const sessionOf = (decoded: Decoded): Session => {
  if ('error' in decoded) throw new Error(decoded.error)
  return decoded.session
}
const letters = (code: string): string => code.replaceAll('-', '')

describe('a replay code', () => {
  it('rebuilds any session on any pack', () => {
    fc.assert(
      fc.property(randomPack, randomMoves(), fc.nat(), (pack, moves, pick) => {
        const graph = withLadder(link(pack))
        const session = walked(graph, moves, pick)
        expect(pathOfSession(sessionOf(decode(encode(session), link(graph.pack))))).toEqual(pathOfSession(session))
      }),
      { numRuns: 1000 },
    )
  })
  it('rebuilds any session on the shipped pack', () => {
    fc.assert(
      fc.property(randomMoves(60), fc.nat(), (moves, pick) => {
        const session = walked(shippedGraph, moves, pick)
        expect(pathOfSession(sessionOf(decode(encode(session), shippedGraph)))).toEqual(pathOfSession(session))
      }),
      { numRuns: 1000 },
    )
  })
  it('has at most 15 letters for one leg of up to 8 questions on the shipped pack', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), fc.nat(), (picks, pick) => {
        let session = startOf(shippedGraph, startsOf(shippedGraph), pick)
        for (const each of picks) {
          const answers = allowed(current(session))
          session = answerSession(session, answers[each % answers.length]?.id ?? '') ?? session
        }
        expect(letters(encode(session)).length).toBeLessThanOrEqual(15)
      }),
      { numRuns: 2000 },
    )
  })
  it('is groups of three letters that do not look alike, and reads as typed', () => {
    fc.assert(
      fc.property(randomMoves(), fc.nat(), (moves, pick) => {
        const session = walked(shippedGraph, moves, pick)
        const code = encode(session)
        expect(code).toMatch(/^W[2-9AC-FHJKMNPQRTV-Y]{2}(-[2-9AC-FHJKMNPQRTV-Y]{3}){2,}$/)
        const wide = code.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), letters(code), wide, ` ${code} `])
          expect(pathOfSession(sessionOf(decode(typed, shippedGraph)))).toEqual(pathOfSession(session))
      }),
    )
  })
})

describe('a wrong code', () => {
  const code = encode(
    walked(
      shippedGraph,
      [
        { kind: 'answer', pick: 1 },
        { kind: 'answer', pick: 0 },
      ],
      3,
    ),
  )
  it('with one letter wrong is told', () => {
    const plain = letters(code)
    for (let i = 0; i < plain.length; i++)
      for (const other of LETTERS)
        if (other !== plain[i])
          expect(decode(plain.slice(0, i) + other + plain.slice(i + 1), shippedGraph)).toEqual({ error: 'check' })
  })
  it('with two neighbours swapped does not rebuild another walk', () => {
    const plain = letters(code)
    for (let i = 0; i + 1 < plain.length; i++) {
      const swapped = plain.slice(0, i) + (plain[i + 1] ?? '') + (plain[i] ?? '') + plain.slice(i + 2)
      if (swapped !== plain) expect(decode(swapped, shippedGraph)).toHaveProperty('error')
    }
  })
  it.each(['', 'hello', '7F3K', '7F3K-9QW', '20261122-0830-k3f9', 'OOOO-OOOO', '商户无效'])('%s is none', (typed) => {
    expect(decode(typed, shippedGraph)).toEqual({ error: 'malformed' })
  })
  it('of a form without a version is told from a wrong one', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(`^[${LETTERS.replace('W', '')}][${LETTERS}]{6}([${LETTERS}]{4}){0,2}$`)),
        (old) => {
          const typed = old + checkLetter(old)
          expect(decode(typed, shippedGraph)).toEqual({ error: 'old-form' })
        },
      ),
    )
  })
  it('of any length is none', () => {
    expect(decode('7F3K-9QWM-'.repeat(100_000), shippedGraph)).toEqual({ error: 'malformed' })
  })
  it('never throws, and is a session only when it is the code of one', () => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^W[${LETTERS}]{7}([${LETTERS}]{3}){0,4}$`)), (body) => {
        const decoded = decode(body + checkLetter(body), shippedGraph)
        if ('session' in decoded) expect(letters(encode(decoded.session))).toBe(body + checkLetter(body))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a code from another pack', () => {
  const before = graphOf(
    tree('main', 'failure', 'a', {
      a: yesNo('b', 'end', 'end'),
      b: choice({ one: 'end', two: 'end' }, 'end'),
      end: end(),
    }),
  )
  const code = (() => {
    const session = startSession(before, { tree: 'main' })
    return session ? encode(answerSession(session, 'yes') ?? session) : ''
  })()
  it('is told from a wrong one', () => {
    const nodes = { a: yesNo('b', 'end', 'end'), b: choice({ two: 'end', one: 'end' }, 'end'), end: end() }
    expect(decode(code, graphOf(tree('main', 'failure', 'a', nodes)))).toEqual({ error: 'other-pack' })
    expect(decode(code, shippedGraph)).toEqual({ error: 'other-pack' })
  })
  it('still works where only words were corrected', () => {
    const nodes = {
      a: { ...yesNo('b', 'end', 'end'), ask: text('What?') },
      b: choice({ one: 'end', two: 'end' }, 'end'),
      end: end({ cause: text('other') }),
    }
    expect(decode(code, graphOf(tree('main', 'failure', 'a', nodes as never)))).toHaveProperty('session')
  })
})

describe('the letters', () => {
  it('are a number and back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (number) => {
        expect(fromLetters(toLetters(number, 4))).toBe(number)
      }),
    )
  })
  it('with the check letter behind them come to 1 modulo 27', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(BASE - 1), { minLength: 1, maxLength: 20 }), (values) => {
        const body = values.map((v) => LETTERS.charAt(v)).join('')
        let product = BASE
        for (const letter of body) product = (2 * ((product + LETTERS.indexOf(letter)) % BASE || BASE)) % (BASE + 1)
        expect((product + LETTERS.indexOf(checkLetter(body))) % BASE).toBe(1)
      }),
    )
  })
})
