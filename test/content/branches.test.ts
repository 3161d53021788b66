/** What people say of a branch leads there, and a question tells the branch from its neighbours: tables/branches.tsv. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resolveQuery } from '../../src/search/resolve.ts'
import { entryStart, type Start } from '../../src/walk/start.ts'
import { allowed, answer, placeOf, steps, type Walk } from '../../src/walk/walk.ts'
import { shippedIndex } from '../search/shipped-index.ts'
import { everyPlaceAfter } from './safe/guidance.ts'
import { nameOf } from './shipped.ts'
import { begin } from './stands.ts'

/** Every branch that must be there. */
const BRANCHES = [
  'smart POS app crashes',
  'update fails',
  'storage full',
  'date and time wrong',
  'certificate',
  'locked remotely',
  'locked by password',
  'supervisor password in a void',
  'supervisor password in a refund',
  'operator rights',
  'same-day pay-out',
  'withdrawal',
  'minimum pay-out',
  '2G switch-off',
  'spare terminal',
  'refund and the fee',
  'wrong amount keyed',
  'foreign cards',
  'DCC',
  'phones',
  'tap box',
  'small payments without PIN',
  "scanning the customer's code",
  'e-CNY',
  'offline payments declined later',
  'face check',
  'merchant without a licence',
  'face check of the merchant',
  'licence revoked or cancelled',
  'surcharge',
  'change of settlement account',
  'change of address',
  'change of phone',
]

/** What is asked before everything else; it tells no branch from its neighbours. */
const FIRST = ['hazard', 'payment-open']

interface Row {
  readonly branch: string
  readonly phrases: readonly string[]
  /** `fact=answer` */
  readonly facts: readonly string[]
  /** `node=answer`, the node named as on the walk: calls joined by `/`. */
  readonly answers: readonly string[]
  /** `tree:node` */
  readonly outcome: string
}

const rows: readonly Row[] = readFileSync(`${import.meta.dirname}/tables/branches.tsv`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [branch = '', zh = '', alsoZh = '', en = '', facts = '', answers = '', outcome = '', ...more] =
      line.split('\t')
    if (outcome === '' || more.length > 0) throw new Error(`not seven columns: ${line}`)
    return {
      branch,
      phrases: [zh, alsoZh, en],
      facts: facts === '-' ? [] : facts.split(','),
      answers: answers.split(' '),
      outcome,
    }
  })

/** Where a walk may begin that somebody types, as the program offers it. */
function startsOf(phrase: string): readonly Start[] {
  const found = resolveQuery(shippedIndex, phrase)
  if (found.kind === 'start') return [found.start]
  if (found.kind === 'choose') return found.starts
  return found.kind === 'code' ? found.entries.map((entry) => entryStart(entry)) : []
}

/** The walk on, each question answered as the row says; where the row has no answer it stands. */
function follow(first: Walk, answers: readonly string[]): Walk {
  let walk = first
  for (const pair of answers) {
    const [node, id = ''] = pair.split('=')
    if (placeOf(walk).node === node) walk = answer(walk, id) ?? walk
  }
  return walk
}

const pairsOf = (walk: Walk): string[] => steps(walk).map(({ node, answer: id }) => `${node}=${id}`)

/** The walk from what is offered first for a phrase that ends where the row says, by its answers alone. */
const walkOf = (phrase: string, { answers, outcome }: Row): Walk | undefined =>
  startsOf(phrase)
    .map((from) => follow(begin(from), answers))
    .find((end) => nameOf(end.at) === outcome && pairsOf(end).every((pair) => answers.includes(pair)))

/** The question of a walk where another answer leads away from its outcome for good; undefined where there is none. */
function tellsApart(end: Walk): string | undefined {
  for (let walk = end; walk.before; walk = walk.before) {
    const { before } = walk
    if (before.at.kind !== 'question' || FIRST.includes(before.at.node.heard ?? '')) continue
    const others = allowed(before).filter(({ id }) => id !== walk.answer && id !== 'unsure' && id !== 'skipped')
    const away = others.map(({ id }) => answer(before, id)).filter((next) => next && !comesTo(next, end))
    if (away.length > 0) return nameOf(before.at)
  }
  return undefined
}

function comesTo(from: Walk, end: Walk): boolean {
  for (const { walk } of everyPlaceAfter(from)) if (walk.at === end.at) return true
  return false
}

describe('branches', () => {
  it('are those that must be there', () => {
    expect([...new Set(rows.map(({ branch }) => branch))].sort()).toEqual([...BRANCHES].sort())
  })

  it('have two Chinese phrases and an English one, none twice', () => {
    const wrong = rows.filter(({ phrases: [zh = '', alsoZh = '', en = ''] }) => {
      return !/\p{Script=Han}/u.test(zh) || !/\p{Script=Han}/u.test(alsoZh) || !/^[\x20-\x7e]+$/.test(en)
    })
    expect(wrong).toEqual([])
    const all = rows.flatMap(({ phrases }) => phrases)
    expect(all.filter((phrase, i) => all.indexOf(phrase) !== i)).toEqual([])
  })

  describe.each(rows.map((row) => [`${row.branch}, ${row.outcome}`, row] as const))('%s', (_, row) => {
    it.each(row.phrases)('is reached from: %s', (phrase) => {
      const offered = startsOf(phrase).map(({ tree }) => tree)
      expect(walkOf(phrase, row), offered.join(' ')).toBeDefined()
    })
    it.each(row.phrases)('has its facts known from: %s', (phrase) => {
      const known = walkOf(phrase, row)?.start.heard?.map(({ fact, answer: is }) => `${fact}=${is}`) ?? []
      expect(row.facts.filter((fact) => !known.includes(fact))).toEqual([])
    })
    it('has no answer that no walk needs', () => {
      const used = row.phrases.map((phrase) => walkOf(phrase, row)).flatMap((end) => (end ? pairsOf(end) : []))
      expect(row.answers.filter((pair) => !used.includes(pair))).toEqual([])
    })
    it('is told apart by a question', () => {
      const end = walkOf(row.phrases[0] ?? '', row)
      // What words tell is a question to whoever types none.
      const asked = end && follow(begin({ tree: end.start.tree }), row.answers)
      expect((end && tellsApart(end)) ?? (asked && tellsApart(asked))).toBeDefined()
    })
  })
})
