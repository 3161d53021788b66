/**
 * A session as a short code that another laptop with the same pack turns into the same session. The code is one number in mixed
 * radix: how legs end, the start, then for each question that was asked which of its answers was given; then two letters
 * that depend on the pack and the number, and a check letter. Questions that were not asked take no room. Pure.
 */
import type { Graph } from '../tree/graph.ts'
import { ladderOf } from '../tree/pack.ts'
import { isSamePlace, type Place, type Target } from '../tree/target.ts'
import { climb, current, nextLeg, type Session, startSession, withCurrent } from '../walk/session.ts'
import { allowed, answer, BrokenWalkError, type Walk } from '../walk/walk.ts'
import { BASE, checkLetter, fromLetters, readLetters, toLetters, writeLetters } from './code-letters.ts'
import { hash, type PackShape, packShapeOf } from './pack-shape.ts'

/**
 * Not a code · letters misheard or mistyped · made with other trees · the letters fit, but the pack has no such walk (which
 * only a code nobody made can be).
 */
export type CodeProblem = 'malformed' | 'check' | 'other-pack' | 'no-such-walk'
export type Decoded = { readonly session: Session } | { readonly error: CodeProblem }

const TAG_LETTERS = 2
const SHORTEST = 8

/** `7F3K-9QWM`. Eight letters for most walks, twelve for long ones. */
export function encode(session: Session): string {
  const shape = packShapeOf(session.graph)
  const body = toLetters(numberOf(session, shape), 1)
  const length = Math.max(SHORTEST, Math.ceil((body.length + TAG_LETTERS + 1) / 4) * 4)
  const padded = toLetters(fromLetters(body), length - TAG_LETTERS - 1)
  const letters = padded + tagOf(padded, shape)
  return writeLetters(letters + checkLetter(letters))
}

export function decode(typed: string, graph: Graph): Decoded {
  const letters = readLetters(typed)
  if (letters === undefined) return { error: 'malformed' }
  const checked = letters.slice(0, -1)
  if (checkLetter(checked) !== letters.slice(-1)) return { error: 'check' }
  const shape = packShapeOf(graph)
  const body = checked.slice(0, -TAG_LETTERS)
  if (tagOf(body, shape) !== checked.slice(-TAG_LETTERS)) return { error: 'other-pack' }
  try {
    const session = sessionOf(fromLetters(body), graph, shape)
    // Only the code we would give for it ourselves is one.
    return session && readLetters(encode(session)) === letters ? { session } : { error: 'no-such-walk' }
  } catch (error) {
    if (error instanceof BrokenWalkError) return { error: 'no-such-walk' }
    throw error
  }
}

/** Depends on the number too, so that letters swapped beyond the check letter's reach do not rebuild another walk. */
function tagOf(body: string, shape: PackShape): string {
  return toLetters(BigInt(hash(`${shape.digest} ${body}`) % BASE ** TAG_LETTERS), TAG_LETTERS)
}

/** One digit of the mixed radix. */
interface Digit {
  readonly value: number
  readonly radix: number
}

function numberOf(session: Session, shape: PackShape): bigint {
  const stops = session.legs.some((leg) => leg.at.kind !== 'outcome') ? 1 : 0
  const digits: Digit[] = [{ value: stops, radix: 2 }]
  session.legs.forEach((leg, index) => {
    digits.push(...startDigits(leg.start, index === 0 ? 0 : 1, shape), ...answerDigits(leg, stops))
  })
  // What follows the last leg is where another one could start: 0, and then the rungs.
  digits.push({ value: 0, radix: shape.trees.length + 3 })
  return digits.reduceRight((number, { value, radix }) => number * BigInt(radix) + BigInt(value), BigInt(session.rungs))
}

/** A tree's start is one digit; other starts name a list and a place in it. `first` keeps the digits below for other uses. */
function startDigits(start: Target, first: 0 | 1, { trees, entries, nodes }: PackShape): Digit[] {
  const radix = trees.length + 2 + first
  const same = (other: Place) => isSamePlace(other, start)
  const tree = trees.indexOf(start.tree)
  if (start.node === undefined && tree >= 0) return [{ value: tree + first, radix }]
  const entry = entries.findIndex(same)
  if (entry >= 0)
    return [
      { value: trees.length + first, radix },
      { value: entry, radix: entries.length },
    ]
  return [
    { value: trees.length + 1 + first, radix },
    { value: Math.max(0, nodes.findIndex(same)), radix: nodes.length },
  ]
}

/** The answers of a leg in order. Where legs may stop before their outcome, 0 says that one stops here. */
function answerDigits(leg: Walk, stops: 0 | 1): Digit[] {
  const digits: Digit[] = leg.at.kind === 'question' ? [{ value: 0, radix: leg.at.answers.length + 1 }] : []
  for (let at = leg; at.before; at = at.before) {
    const answers = allowed(at.before)
    digits.push({ value: answers.findIndex((a) => a.id === at.answer) + stops, radix: answers.length + stops })
  }
  return digits.reverse()
}

/** Takes digits off a number, the way they were put on. */
interface Digits {
  readonly take: (radix: number) => number
  readonly rest: () => bigint
}

function digitsOf(number: bigint): Digits {
  let rest = number
  return {
    take: (radix) => {
      const value = Number(rest % BigInt(radix))
      rest /= BigInt(radix)
      return value
    },
    rest: () => rest,
  }
}

function sessionOf(number: bigint, graph: Graph, shape: PackShape): Session | undefined {
  const digits = digitsOf(number)
  const stops = digits.take(2) === 1 ? 1 : 0
  const first = takeStart(digits.take(shape.trees.length + 2), digits, shape)
  let session = first && startSession(graph, first)
  while (session) {
    session = withCurrent(session, takeAnswers(current(session), digits, stops))
    const next = digits.take(shape.trees.length + 3)
    if (next === 0) break
    const from = takeStart(next - 1, digits, shape)
    session = from && nextLeg(session, from)
  }
  const rungs = digits.rest()
  if (rungs > BigInt(ladderOf(graph.pack).length)) return undefined
  for (let i = 0n; session && i < rungs; i++) session = climb(session)
  return session
}

function takeStart(value: number, digits: Digits, { trees, entries, nodes }: PackShape): Target | undefined {
  const tree = trees[value]
  if (tree !== undefined) return { tree }
  const from = value === trees.length ? entries : nodes
  return from.length === 0 ? undefined : from[digits.take(from.length)]
}

function takeAnswers(from: Walk, digits: Digits, stops: 0 | 1): Walk {
  let walk = from
  while (walk.at.kind === 'question') {
    const answers = walk.at.answers
    const given = answers[digits.take(answers.length + stops) - stops]
    const next = given && answer(walk, given.id)
    if (!next) return walk
    walk = next
  }
  return walk
}
