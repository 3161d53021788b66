/** Where words stand in what somebody typed, whether they are denied there, and what is known from them. Pure. */
import { fold } from '../text/fold.ts'
import type { HeardWords } from '../tree/format/pack-schema.ts'
import { LANGS } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { Heard } from '../walk/start.ts'
import { banksIn, placesOf } from './places.ts'

/** What is compared: folded, with single blanks. */
export const foldTyped = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** What stands there in the words as it was typed; where folding made it longer or shorter, as it was folded. */
export function typedAt(typed: string, from: number, to: number): string {
  const plain = typed.replace(/\s+/g, ' ')
  const words = foldTyped(typed)
  return (plain.length === words.length ? plain : words).slice(from, to)
}

/** Whether the text stands in the words and is not denied there. */
export const says = (words: string, text: string): boolean =>
  placesOf(words, text).some(([from]) => !isDenied(words, from))

/** Whether texts stand in the words, and each of them is denied there. */
export function areDenied(words: string, texts: readonly string[]): boolean {
  const places = texts.flatMap((text) => placesOf(words, text))
  return places.length > 0 && places.every(([from]) => isDenied(words, from, texts))
}

/** What denies the word right behind it: 没冒烟, 不漏电, 没人触电, no smoke, nobody was hurt. 有没有 and 是不是 only ask. */
const DENIES = `(?:${[
  '(?<!有)没(?:有人?|人|再|发现|出现|发生|看到|看见|见|闻到)?',
  '(?<!是)不是',
  '(?<!会)不会',
  '不再?',
  '并非',
  '(?<!有)无人?',
  '未(?:发现|出现|发生|见)?',
  "(?<![a-z])(?:no|not|not a|nobody|no one|nothing|(?:is|was|are|were|does|did|has|have)n't|without|never|no signs? of) (?:been |any )?",
].join('|')})`
const DENIAL = new RegExp(`${DENIES}$`)
/** The second of two that are denied: 没有烟或焦味, no smoke or fire. */
const DENIED_OR = new RegExp(`${DENIES}(?:[^\\s，。；,;]{1,4}或者?|[a-z]+ or )$`)
/** Joins what may speak of two things of which one is denied: 没网和冒烟. It denies only what is named with what is denied. */
const JOINT = /(?:[、和]| and )$/
/** What may stand between a denial and what a screen does not show: 没显示00, the screen did not say 00. */
const SHOWN =
  /(?:(?:显示|写着?|写的是?|出现?|打出|跳出|弹出|提示|报|说|(?:应答|响应|返回|错误)码|代码|(?<![a-z])(?:(?:say|show|read|display|print|mention)(?:s|ing)?(?: the)?|code|error|message))[ :=“"'(【[]*)+$/
/** The longest such text has fewer characters. */
const DENIAL_LENGTH = 40

/** Whether what stands at `at` is denied by what stands before it; `alike` is what is denied with it where both are named together. */
export function isDenied(words: string, at: number, alike: readonly string[] = []): boolean {
  const before = words.slice(Math.max(0, at - DENIAL_LENGTH), at)
  // 漏不漏电 asks too.
  const asks = before.endsWith('不') && before.at(-2) === words[at]
  if ((DENIAL.test(before) && !asks) || DENIED_OR.test(before)) return true
  const shown = before.search(SHOWN)
  if (shown >= 0 && DENIAL.test(before.slice(0, shown))) return true
  const joint = JOINT.exec(before)?.[0]
  if (joint === undefined) return false
  const end = at - joint.length
  const first = alike.find((text) => words.slice(0, end).endsWith(foldTyped(text)))
  return first !== undefined && isDenied(words, end - foldTyped(first).length, alike)
}

/* What is known from what somebody typed, by the words that the pack's lexicon has for it. */

/** Words for an answer, and where they stand in what was typed. */
interface HeardSpan {
  readonly answer: string
  readonly from: number
  readonly to: number
  /** Whether it tells the answer only where nothing else is said. */
  readonly beside: boolean
}

/** Each fact once: one whose words tell two different answers is not known. `from` is what was typed. */
export const heardIn = (pack: Pack, typed: string): readonly Heard[] =>
  asTyped(typed, heardPlaces(pack, foldTyped(typed), false))

/** What is known, and where it was said: in folded words. */
export interface HeardPlace extends HeardSpan {
  readonly fact: string
}

export const asTyped = (typed: string, places: readonly HeardPlace[]): readonly Heard[] =>
  places.map(({ fact, answer, from, to }) => ({ fact, answer, from: typedAt(typed, from, to) }))

/**
 * The same in folded words with where it was said; `beside` also by words that tell something only where nothing else is said, and not
 * as a part of what tells another fact: an ICBC card is a bank's, and no way to pay.
 */
export function heardPlaces({ lexicon }: Pack, words: string, beside: boolean): readonly HeardPlace[] {
  const all = Object.entries(lexicon.facts).flatMap(([fact, answers]) =>
    Object.entries(answers).flatMap(([answer, of]) =>
      saidIn(words, answer, of, beside).map((said) => ({ fact, ...said })),
    ),
  )
  const isPart = (one: HeardPlace) =>
    beside &&
    (one.beside || one.answer === NONE) &&
    all.some((other) => other.fact !== one.fact && isLonger(other, one))
  return Object.keys(lexicon.facts).flatMap((fact) => {
    const said = wholeOf(all.filter((one) => one.fact === fact && !isPart(one)))
    const [first, ...others] = said.filter(({ from }) => !isDenied(words, from))
    if (!first || first.answer === NONE || others.some(({ answer }) => answer !== first.answer)) return []
    return [first]
  })
}

/** Whether folded words tell another answer of a fact, or sound like one and tell none. */
export function saysOther({ lexicon }: Pack, words: string, fact: string, answer: string): boolean {
  const said = Object.entries(own(lexicon.facts, fact) ?? {}).flatMap(([other, of]) =>
    saidIn(words, other, of, true).map((one) => ({ fact, ...one })),
  )
  return wholeOf(said).some((one) => one.answer !== answer && !isDenied(words, one.from))
}

/** Whether folded words speak against an answer to what a fact asks: they leave open whether it is another. */
export const isSpokenAgainst = ({ lexicon }: Pack, words: string, fact: string, answer: string): boolean =>
  Object.entries(own(lexicon.facts, fact) ?? {}).some(
    ([other, { against }]) =>
      other !== answer && LANGS.some((lang) => against?.[lang]?.some((text) => says(words, text))),
  )

/** Words of a fact that sound like an answer and are none: 只有一张卡能刷. */
const NONE = 'unsure'

/** What is said of one bank is not said where several are named. */
const saidIn = (words: string, answer: string, of: HeardWords, beside: boolean): HeardSpan[] =>
  [of, ...(beside && of.beside ? [of.beside] : [])].flatMap((lists) =>
    LANGS.flatMap((lang) => lists[lang] ?? []).flatMap((text) =>
      placesOf(words, text).flatMap(([from, to]) =>
        text.includes('@') && banksIn(words) > 1 ? [] : [{ answer, from, to, beside: lists !== of }],
      ),
    ),
  )

const isAround = (other: HeardSpan, one: HeardSpan): boolean => other.from <= one.from && one.to <= other.to
const isLonger = (other: HeardSpan, one: HeardSpan): boolean =>
  isAround(other, one) && other.to - other.from > one.to - one.from

/**
 * Without words that are part of longer ones: 一张卡 is not said by 一张卡都刷不了. What is an answer where nothing else is said is one
 * there, whatever it sounds like elsewhere.
 */
const wholeOf = (said: readonly HeardPlace[]): HeardPlace[] =>
  said.filter(
    (one) =>
      !said.some(
        (other) => isLonger(other, one) || (isAround(other, one) && one.answer === NONE && other.answer !== NONE),
      ),
  )
