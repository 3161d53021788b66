/**
 * A session as a short code that another laptop with the same pack turns into the same session. The code is one number in mixed
 * radix: how legs end, the start, then for each question that was asked which of its answers was given; before it a letter for the
 * version of this form, after it two letters that depend on the pack and the number, and a check letter. Questions that were not
 * asked take no room. Pure.
 */

import { foldWidth } from '../text/plain-text.ts'
import type { Graph } from '../tree/graph.ts'
import { isSamePlace } from '../tree/target.ts'
import { current, ladderIn, nextLeg, type Session, startSession, withCurrent } from '../walk/session.ts'
import { readKey, type Start, startKey } from '../walk/start.ts'
import { allowed, answer, BrokenWalkError, type Walk } from '../walk/walk.ts'
import { hash, type PackShape, packShapeOf } from './pack-shape.ts'

/**
 * Not a code · letters misheard or mistyped · of a form that is no longer read · made with other trees · the letters fit, but the
 * pack has no such walk (which only a code nobody made can be).
 */
export type CodeProblem = 'malformed' | 'check' | 'old-form' | 'other-pack' | 'no-such-walk'
export type Decoded = { readonly session: Session } | { readonly error: CodeProblem }

/** The form with what was heard in starts. */
const VERSION = 'W'
const TAG_LETTERS = 2
const SHORTEST = 9
const GROUP = 3
/** As codes were written before they had a version: one may begin with its letter, too. */
const IN_FOURS = /^\s*\w{4}(?:[\s\u2010-\u2015-]\w{4})+\s*$/

/** `W7F-3K9-QM4`. Nine letters for most walks, more for long ones. */
export function encode(session: Session): string {
  const shape = packShapeOf(session.graph)
  const body = toLetters(numberOfSession(session, shape), 1)
  const around = VERSION.length + TAG_LETTERS + 1
  const length = Math.max(SHORTEST, Math.ceil((body.length + around) / GROUP) * GROUP)
  const padded = VERSION + toLetters(fromLetters(body), length - around)
  const letters = padded + tagOf(padded, shape)
  return writeLetters(letters + checkLetter(letters))
}

export function decode(typed: string, graph: Graph): Decoded {
  const letters = readLetters(typed)
  if (letters === undefined) return { error: 'malformed' }
  const checked = letters.slice(0, -1)
  if (checkLetter(checked) !== letters.slice(-1)) return { error: 'check' }
  if (!checked.startsWith(VERSION) || letters.length % GROUP !== 0) return { error: 'old-form' }
  const shape = packShapeOf(graph)
  const body = checked.slice(0, -TAG_LETTERS)
  if (tagOf(body, shape) !== checked.slice(-TAG_LETTERS))
    return { error: IN_FOURS.test(typed) ? 'old-form' : 'other-pack' }
  try {
    const session = sessionOf(fromLetters(body.slice(VERSION.length)), graph, shape)
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

function numberOfSession(session: Session, shape: PackShape): bigint {
  const stops = session.legs.some((leg) => leg.at.kind !== 'outcome') ? 1 : 0
  const digits: Digit[] = [{ value: stops, radix: 2 }]
  session.legs.forEach((leg, index) => {
    digits.push(...startDigits(leg.start, index === 0 ? 0 : 1, shape), ...answerDigits(leg, stops))
  })
  // What follows the last leg is where another one could start: 0, and then the rungs.
  digits.push({ value: 0, radix: kindsOf(shape.trees) + 1 })
  return digits.reduceRight((number, { value, radix }) => number * BigInt(radix) + BigInt(value), BigInt(session.rungs))
}

/**
 * A tree's start is one digit; other starts say of which kind they are, and then what a code or message sets, a node, or a tree
 * and each fact that was heard. `first` keeps the digits below for other uses.
 */
function startDigits(start: Start, first: 0 | 1, { trees, entries, nodes, facts }: PackShape): Digit[] {
  const { tree, node, heard = [] } = start
  const kind = (value: number): Digit => ({ value: value + first, radix: kindsOf(trees) + first })
  const among = (list: readonly unknown[], value: number): Digit => ({ value: Math.max(0, value), radix: list.length })
  if (node !== undefined) {
    const index = nodes.findIndex((other) => isSamePlace(other, start))
    return [kind(trees.length + NODE), among(nodes, index)]
  }
  // What no question asks is left out.
  const known = heard.filter(({ fact, answer }) => facts.includes(`${fact}=${answer}`))
  const entry = entries.indexOf(startKey({ tree, heard: known }))
  if (entry >= 0) return [kind(trees.length + ENTRY), among(entries, entry)]
  if (known.length === 0) return [kind(Math.max(0, trees.indexOf(tree)))]
  const each = known.map(({ fact, answer }) => facts.indexOf(`${fact}=${answer}`) + 1)
  const digit = (value: number): Digit => ({ value, radix: facts.length + 1 })
  return [kind(trees.length + HEARD), among(trees, trees.indexOf(tree)), ...[...each, 0].map(digit)]
}
const [ENTRY, NODE, HEARD] = [0, 1, 2]
const kindsOf = (trees: readonly string[]): number => trees.length + 3

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
  const first = takeStart(digits.take(kindsOf(shape.trees)), digits, shape)
  let session = first && startSession(graph, first)
  while (session) {
    session = withCurrent(session, takeAnswers(current(session), digits, stops))
    const next = digits.take(kindsOf(shape.trees) + 1)
    if (next === 0) break
    const from = takeStart(next - 1, digits, shape)
    session = from && nextLeg(session, from)
  }
  const rungs = digits.rest()
  if (!session || rungs > BigInt(ladderIn(session).length)) return undefined
  return { ...session, rungs: Number(rungs) }
}

function takeStart(value: number, digits: Digits, shape: PackShape): Start | undefined {
  const { trees, entries, nodes } = shape
  const tree = trees[value]
  if (tree !== undefined) return { tree }
  const kind = value - trees.length
  if (kind === ENTRY) return entries.length === 0 ? undefined : readKey(entries[digits.take(entries.length)])
  if (kind === NODE) return nodes.length === 0 ? undefined : nodes[digits.take(nodes.length)]
  return takeHeard(trees[digits.take(trees.length)], digits, shape)
}

function takeHeard(tree: string | undefined, digits: Digits, { facts }: PackShape): Start | undefined {
  const keys: string[] = []
  for (;;) {
    const value = digits.take(facts.length + 1)
    if (value === 0) return tree === undefined ? undefined : readKey([`${tree}:`, ...keys].join(' '))
    keys.push(facts[value - 1] ?? '')
  }
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

/*
 * Numbers as letters that can be read over the phone: 26 of them, without 0 O 1 I L U and without the look-alikes B (8), S (5),
 * Z (2) and G (6). The last letter checks the others: ISO 7064 MOD 27,26 finds every single wrong letter and nearly every swap
 * of two neighbours.
 */

export const LETTERS = '23456789ACDEFHJKMNPQRTVWXY'
export const BASE = LETTERS.length
/** What people write for a letter that is not used, where only one can be meant. */
const MEANT: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6', U: 'V' }
/** How codes of before the version letter were grouped. */
const OLD_GROUP = 4
const FEWEST = 8
const LONGEST = 400

/** The check letter over the others. */
export function checkLetter(letters: string): string {
  let product = BASE
  for (const letter of letters) {
    const sum = (product + LETTERS.indexOf(letter)) % BASE || BASE
    product = (2 * sum) % (BASE + 1)
  }
  return LETTERS.charAt((BASE + 1 - product) % BASE)
}

/** The letters of what was typed: upper case, without spaces and dashes; undefined when it cannot be a code at all. */
function readLetters(typed: string): string | undefined {
  const letters = foldWidth(typed.slice(0, 2 * LONGEST))
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/[BSZGU]/g, (c) => MEANT[c] ?? c)
  const { length } = letters
  const isCode = length >= FEWEST && length <= LONGEST && (length % GROUP === 0 || length % OLD_GROUP === 0)
  return isCode && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : undefined
}

/** In groups of three. */
const writeLetters = (letters: string): string => letters.replace(/(.{3})(?=.)/g, '$1-')

/** A number as letters, the highest first; filled up to `length`. */
export function toLetters(number: bigint, length: number): string {
  let letters = ''
  for (let rest = number; rest > 0n; rest /= BigInt(BASE))
    letters = LETTERS.charAt(Number(rest % BigInt(BASE))) + letters
  return letters.padStart(length, LETTERS.charAt(0))
}

export function fromLetters(letters: string): bigint {
  let number = 0n
  for (const letter of letters) number = number * BigInt(BASE) + BigInt(LETTERS.indexOf(letter))
  return number
}
