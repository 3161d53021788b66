/** What is wrong with a pack, in English. This file gives the shape; every other language must satisfy it. */
import type { Content } from '../terms.ts'

interface GivenArgs {
  readonly given: string
}
const joinItems = (items: readonly string[]): string => items.join(', ')
const s = (count: number): string => (count === 1 ? '' : 's')

const REASONS = {
  missing: 'there is no such file or folder',
  folder: 'this is a folder, not a file',
  denied: 'it cannot be read: no permission, or not an ordinary file',
  'too-large': 'it is larger than 32 MiB: no tree',
  'not-utf8': 'it is not a text in UTF-8',
  empty: 'it is empty',
  'no-trees': 'no .yaml or .yml file in it',
}
const LIVE = {
  anchor: 'an anchor (&)',
  alias: 'an alias (*)',
  tag: 'a tag (!)',
  'second-document': 'a second document (---)',
  nesting: 'nesting this deep',
}
const TYPES = {
  text: 'a text in both languages: { zh: ..., en: ... }',
  string: 'a plain text',
  list: 'a list: [ ... ] or lines that start with -',
  map: 'a map of keys and values',
  'true-false': 'true or false',
}
const FORMS = {
  id: 'an id: small letters, digits and single hyphens, such as call-acquirer',
  answer: 'the id of an answer: one like yes-both, not only digits, which are the keys that answer',
  target: 'a target: node, tree: or tree:node',
  date: 'a date, such as 2026-11-22',
  duration: 'a duration, such as 30m, 4h or 1d',
  version: 'a version of the program, such as 0.2 or 0.2.1',
  code: 'a response code: two capital letters or digits',
  address: 'an address that starts with https://',
  string: 'a text that is not blank',
  'zh-word': 'a word in Chinese characters, without blanks, letters or digits',
  'en-word': 'a word or expression in English: letters and digits, words set apart by blanks',
}
const LANGS = { zh: 'Chinese (zh)', en: 'English (en)' }
const NOT_KNOWING = { unsure: '"not sure"', skipped: '"not done"' }
const ASSERTS = {
  asserts: 'states something as so (asserts)',
  stop: 'has the verdict "stop"',
  police: 'calls the police',
  risk: 'has an action with a risk',
}
const UNITS = { characters: 'characters', words: 'words', sentences: 'sentences' }

export const diagnosticsEn = {
  unreadable: ({ reason }: { reason: keyof typeof REASONS }) => `cannot read this: ${REASONS[reason]}`,
  yaml: ({ reason }: { reason: string }) => `not valid YAML: ${reason}`,
  'not-inert': ({ what }: { what: keyof typeof LIVE }) => `a pack is plain data; ${LIVE[what]} is not allowed`,
  'unknown-key': ({ key }: { key: string }) => `unknown key "${key}"`,
  'missing-key': ({ key, of }: { key: string; of: string }) =>
    of ? `"${of}" has no "${key}"` : `the file has no "${key}"`,
  'not-a-node': (_: object) => 'what kind of node this is cannot be seen: none of its keys says so',
  'wrong-type': ({ expected }: { expected: keyof typeof TYPES }) => `expected ${TYPES[expected]}`,
  'not-allowed': ({ given }: GivenArgs) => `"${given}" is not allowed here`,
  'bad-form': ({ given, expects }: GivenArgs & { expects: keyof typeof FORMS }) =>
    `"${given}" is not ${FORMS[expects]}`,
  'empty-text': (_: object) => 'the text is empty',
  'missing-translation': ({ lang }: { lang: Content }) => `the text is missing in ${LANGS[lang]}`,
  'wrong-count': ({ count, min, max }: { count: number; min: number; max: number }) =>
    count < min ? `${count} given, at least ${min} needed` : `${count} given, at most ${max} allowed`,
  'duplicate-key': ({ key, line }: { key: string; line: number }) => `"${key}" already stands on line ${line}`,
  'duplicate-id': ({ id, earlier }: { id: string; earlier: string }) => `"${id}" already stands at ${earlier}`,
  'file-name': ({ tree, file }: { tree: string; file: string }) =>
    `the tree is called "${tree}" but its file "${file}"; they must be the same`,
  'undefined-target': ({ given }: GivenArgs) => `"${given}" leads nowhere: there is no such node`,
  'undefined-tree': ({ given }: GivenArgs) => `there is no tree "${given}"`,
  'undefined-subtree': ({ given }: GivenArgs) => `there is no subtree "${given}" to call`,
  'undefined-exit': ({ given, subtree }: GivenArgs & { subtree: string }) =>
    `subtree "${subtree}" has no exit "${given}"`,
  'unrouted-exit': ({ exit, subtree }: { exit: string; subtree: string }) =>
    `exit "${exit}" of subtree "${subtree}" leads nowhere here`,
  'undefined-contact': ({ given }: GivenArgs) => `there is no contact "${given}"`,
  'undefined-evidence': ({ given }: GivenArgs) => `there is no evidence item "${given}"`,
  'undefined-source': ({ given }: GivenArgs) => `there is no source "${given}"`,
  'undefined-concept': ({ given }: GivenArgs) => `there is no concept "${given}"`,
  'no-words': ({ of }: { of: string }) => `"${of}" has no words: give at least one, in zh or en`,
  'unused-fact': ({ fact, tree }: { fact: string; tree: string }) =>
    `no walk from "${tree}" comes to a question that asks "${fact}"`,
  'duplicate-word': ({ word, earlier, line }: { word: string; earlier: string; line: number }) =>
    word === earlier
      ? `"${word}" already stands on line ${line}`
      : `"${word}" is the same word as "${earlier}" on line ${line}`,
  'not-walkable': ({ given }: GivenArgs) => `"${given}" leads into a subtree; a subtree can only be called (call:)`,
  'exit-outside-subtree': ({ exit }: { exit: string }) =>
    `"${exit}" leaves a subtree, but this tree is none (kind: subtree)`,
  unreachable: ({ node }: { node: string }) => `nothing leads to "${node}"`,
  loop: ({ walk }: { walk: readonly string[] }) =>
    `the walk never ends: ${walk.join(' > ')} > ${startOfWalk(walk)} ...`,
  'no-action': (_: object) => 'the outcome has no action: say at least one thing to do',
  'no-contact': ({ verdict }: { verdict: string }) =>
    `the outcome has no contact; only verdict "fixed" needs none, not "${verdict}"`,
  'contact-incomplete': ({ contact, missing }: { contact: string; missing: readonly string[] }) =>
    `contact "${contact}" lacks: ${joinItems(missing)}`,
  'money-rule': ({ effect, walk }: { effect: string; walk: readonly string[] }) =>
    `effect "${effect}" while a payment may have moved money and its result is not settled; shortest walk: ${walk.join(' > ')}`,
  'unsafe-entry': ({ given, result }: GivenArgs & { result: string }) =>
    `the result is "${result}", but with what this sets a walk from "${given}" can end without a node marked money: may-have-moved`,
  'enters-middle': ({ given, use }: GivenArgs & { use: string }) =>
    `"${given}" enters in the middle of a tree: enter at its start ("${use}") and say under sets what is known`,
  'lost-fault': ({ fault, walk }: { fault: string; walk: readonly string[] }) =>
    `a walk with "${fault}" ends here, and nothing on it deals with that: say deals-with where the outcome does, or lead on to the fault; shortest walk: ${walk.join(' > ')}`,
  'stale-review': ({ reviewed, days }: { reviewed: string; days: number }) =>
    `last reviewed on ${reviewed}, ${days} days ago`,
  'too-long': ({ lang, count, limit, unit }: TooLongArgs) =>
    `too long (${lang}): ${count} ${UNITS[unit]}, at most ${limit} are easily read`,
  'needs-newer': ({ needs, program }: { needs: string; program: string }) =>
    `this pack needs pos-triage ${needs} or newer, and this is ${program}: update pos-triage`,
  'undefined-fact': ({ given }: GivenArgs) => `no question asks for the fact "${given}"`,
  'undefined-answer': ({ given, fact }: GivenArgs & { fact: string }) =>
    `no question that asks for "${fact}" has the answer "${given}"`,
  'same-answer': ({ given }: GivenArgs) => `a choice is called "${given}" like the answer beside it: call it otherwise`,
  'too-many-answers': ({ count, most }: { count: number; most: number }) =>
    `${count} choices beside "skipped": there are keys for at most ${most}`,
  'nothing-to-skip': (_: object) => 'nothing can be skipped here: the question has no steps (do)',
  'asserts-missing': ({ from, by }: { from: string; by: keyof typeof NOT_KNOWING }) =>
    `${NOT_KNOWING[by]} at "${from}" leads here, so say under asserts what this outcome states as so; [] where nothing`,
  'unsure-asserts': ({ outcome, by, what, ids }: UnsureAsserts) =>
    `${NOT_KNOWING[by]} leads to "${outcome}", which ${ASSERTS[what]}${what === 'asserts' ? `: ${joinItems(ids)}` : ''}; lead to a way of finding out`,
  precaution: ({ what, verdict, trees }: PrecautionArgs) =>
    what === 'verdict'
      ? `a precaution has the verdict "act", "wait" or "escalate", not "${verdict}"`
      : `a precaution ${what === 'stop' ? 'with the verdict "stop"' : 'that calls the police'} stands only in ${joinItems(trees)}`,
  'too-many': ({ of, count, most }: { of: string; count: number; most: number }) =>
    `"${of}" has ${count}, at most ${most} are read at once`,
  'too-many-lines': ({ lang, count, most, columns }: Room) =>
    `too long (${lang}): ${count} lines of ${columns} columns, at most ${most}`,
  'too-many-rows': ({ lang, count, most, columns }: Room) =>
    `too tall (${lang}): ${count} rows of ${columns} columns with answers, warning and keys, at most ${most}`,
  'no-time': ({ lang }: { lang: string }) =>
    `somebody is asked to look into something, and no time is asked for (${lang}): ask when you hear`,
  'next-why': ({ tree, what }: NextWhyArgs) =>
    what === 'reviewed'
      ? 'say under next-reviewed when somebody last looked whether these trees fit'
      : what === 'extra'
        ? `next does not name "${tree}"`
        : `say under next-why when to take "${tree}"`,
  term: ({ given, use }: GivenArgs & { use: string }) => `the glossary says "${use}", not "${given}"`,

  didYouMean: (meant: string) => `; did you mean "${meant}"?`,
  allowed: (items: readonly string[], more: number) =>
    ` (allowed: ${joinItems(items)}${more > 0 ? `, and ${more} more` : ''})`,
  skipped: (count: number) => `(${count} steps)`,
  precautions: (count: number) => `${count} precaution${s(count)}: outcomes that only stop what could harm`,
  police: 'calls the police',
  clean: (files: number) => `${files} file${s(files)} checked, no problem found`,
  summary: (errors: number, warnings: number) => `${errors} error${s(errors)}, ${warnings} warning${s(warnings)}`,
}
interface TooLongArgs {
  lang: Content
  count: number
  limit: number
  unit: keyof typeof UNITS
}
interface UnsureAsserts {
  outcome: string
  by: keyof typeof NOT_KNOWING
  what: keyof typeof ASSERTS
  ids: readonly string[]
}
interface PrecautionArgs {
  what: 'verdict' | 'stop' | 'police'
  verdict: string
  trees: readonly string[]
}
interface NextWhyArgs {
  readonly tree: string
  readonly what: 'missing' | 'extra' | 'reviewed'
}
interface Room {
  lang: Content
  count: number
  most: number
  columns: number
}
const startOfWalk = (walk: readonly string[]): string => walk[0]?.split('=')[0] ?? ''

export type DiagnosticWords = typeof diagnosticsEn
