/** Words are short and spelt as in the glossary. Pure. */
import type { DiagnosticArgs } from '../diagnostic.ts'
import { code, contact, evidence, message, node as nodeSchema, rung, tree as treeSchema } from '../format/schema.ts'
import { type Fields, LANGS, type Lang, type Schema, type Text } from '../format/schema-types.ts'
import type { KeyPath } from '../read/source-file.ts'
import { advise, type Checking, isTop, report, type Site } from './checking.ts'
import { ALL_QUOTED, misspeltTerm } from './glossary.ts'

type TextTooLong = DiagnosticArgs['too-long']
interface Limit extends Readonly<Record<Lang, number>> {
  readonly sentences: number
}
const QUESTION: Limit = { zh: 40, en: 24, sentences: 2 }
const PARAGRAPH: Limit = { zh: 70, en: 45, sentences: 2 }
/** Three lines of 80 columns. */
const SPOKEN: Limit = { ...PARAGRAPH, zh: 108, en: 60 }
/** By the key a text stands under; texts under other keys may be as long as they like. */
const LIMITS: ReadonlyMap<string, Limit> = new Map([
  ['ask', QUESTION],
  ...['help', 'do', 'tell', 'actions', 'later', 'cause', 'never', 'prevent', 'expect'].map(
    (key) => [key, PARAGRAPH] as const,
  ),
  ['say', SPOKEN],
  ['customer', { ...PARAGRAPH, sentences: 1 }],
])

export function checkTexts(c: Checking): void {
  const visit = (file: string, keys: KeyPath, schema: Schema<unknown>, value: unknown): void =>
    eachText(schema, value, '', undefined, (text, name, way) => checkText(c, text, name, { file, keys, way }))
  for (const { nodes, ...head } of Object.values(c.pack.trees)) {
    if (!isTop(c, head.tree)) continue
    const file = `tree:${head.tree}`
    visit(file, [], treeSchema, head)
    for (const id in nodes) visit(file, ['nodes', id], nodeSchema, nodes[id])
  }
  for (const [file, schema] of [
    ['contacts', contact],
    ['evidence', evidence],
  ] as const)
    if (c.places.has(file))
      for (const [id, entry] of Object.entries(c.pack[file])) visit(file, [file, id], schema, entry)
  const { codes, messages, ladders } = c.parts
  const lists = [
    ['codes', codes, code],
    ['messages', messages, message],
  ] as const
  for (const [file, items, schema] of lists)
    for (const { index, entry } of items) visit(file, [file, index], schema, entry)
  for (const [whose, items] of ladders)
    for (const { index, entry } of items) visit('escalation', [whose, index], rung, entry)
}

/** The keys to a text, innermost first: most texts are in order, and then nobody asks for the path. */
interface KeysTo {
  readonly key: string | number
  readonly outer: KeysTo | undefined
}
interface TextSite {
  readonly file: string
  readonly keys: KeyPath
  readonly way: KeysTo | undefined
}
/** `name` is the key a text stands under, list indexes left out. */
type VisitText = (text: TextHolder, name: string, way: KeysTo | undefined) => void
type TextHolder = Readonly<Record<string, unknown>>

/** Every text of a value, found by its schema. */
function eachText(
  schema: Schema<unknown>,
  value: unknown,
  name: string,
  outer: KeysTo | undefined,
  visit: VisitText,
): void {
  if (value === undefined || value === null) return
  if (schema.kind === 'text') visit(value as TextHolder, name, outer)
  else if (schema.kind === 'list')
    (value as readonly unknown[]).forEach((item, key) => {
      eachText(schema.item, item, name, { key, outer }, visit)
    })
  else if (schema.kind === 'record')
    for (const [key, item] of Object.entries(value)) eachText(schema.value, item, key, { key, outer }, visit)
  else if (schema.kind === 'object') {
    for (const [key, field] of textFields(schema.fields)) {
      const item = (value as TextHolder)[key]
      if (item !== undefined) eachText(field, item, key, { key, outer }, visit)
    }
  } else if (schema.kind === 'variants') {
    const variant = schema.variants.find(({ when }) => Object.hasOwn(value, when))
    if (variant) eachText(variant.schema, value, name, outer, visit)
  }
}

const holdsText = ({ kind }: Schema<unknown>): boolean => kind !== 'scalar' && kind !== 'oneOf' && kind !== 'flag'
const known = new WeakMap<Fields, readonly (readonly [string, Schema<unknown>])[]>()

/** The fields that may hold texts, worked out once for each object of the format. */
function textFields(fields: Fields): readonly (readonly [string, Schema<unknown>])[] {
  const told = known.get(fields)
  if (told) return told
  const found = Object.entries(fields).map(([key, { schema }]) => [key, schema] as const)
  const texts = found.filter(([, schema]) => holdsText(schema))
  known.set(fields, texts)
  return texts
}

function checkText(c: Checking, text: TextHolder, name: string, at: TextSite): void {
  if (!isText(text)) return
  const limit = LIMITS.get(name)
  for (const lang of langsOf(text)) {
    const words = text[lang]
    const long = limit && tooLong(words, lang, limit)
    if (long) advise(c, 'too-long', long, siteOfText(at, lang))
    const term = misspeltTerm(words, lang)
    if (term) report(c, 'term', term, { ...siteOfText(at, lang), words: term.given })
  }
}

const isText = (text: TextHolder): text is Text => LANGS.every((lang) => typeof text[lang] === 'string')

/** One that stands in for the others is looked at once, in the language it is written in. */
export function langsOf(text: Text): readonly Lang[] {
  const [first, ...others] = LANGS
  if (others.some((lang) => text[lang] !== text[first])) return LANGS
  return LANGS.filter((lang) => MEASURES[lang].writtenIn.test(text[lang])).slice(0, 1)
}

function siteOfText({ file, keys, way }: TextSite, lang: Lang): Site {
  const inner: (string | number)[] = [lang]
  for (let w = way; w; w = w.outer) inner.unshift(w.key)
  return { file, keys: [...keys, ...inner] }
}

function tooLong(words: string, lang: Lang, limit: Limit): TextTooLong | undefined {
  const { unit, most, counted, ends } = MEASURES[lang]
  // Most texts are so short that they need no counting.
  if (most(words) > limit[lang]) {
    const count = words.match(counted)?.length ?? 0
    if (count > limit[lang]) return { lang, count, limit: limit[lang], unit }
  }
  // Most texts have one sentence and need no counting.
  const sentences = ends.some.test(words) ? countSentences(words, ends.each) : 1
  return sentences > limit.sentences ? { lang, count: sentences, limit: limit.sentences, unit: 'sentences' } : undefined
}

interface LengthMeasure {
  /** The first language whose pattern a text fits is the one it is written in. */
  readonly writtenIn: RegExp
  readonly unit: Exclude<TextTooLong['unit'], 'sentences'>
  /** At least as many units as there are, without counting them. */
  readonly most: (words: string) => number
  readonly counted: RegExp
  readonly ends: { readonly some: RegExp; readonly each: RegExp }
}
const MEASURES: Readonly<Record<Lang, LengthMeasure>> = {
  zh: {
    writtenIn: /\p{Script=Han}/u,
    unit: 'characters',
    most: (words) => words.length,
    // A word or number in Latin letters or digits counts as one.
    counted: /\p{Script=Han}|[\p{Script=Latin}\d]+/gu,
    ends: { some: /[。！？].*[。！？]/s, each: /[。！？]+(?=[^。！？”」）\s])/gu },
  },
  en: {
    writtenIn: /(?:)/,
    unit: 'words',
    most: (words) => words.split(/\s/).length,
    counted: /\S*[\p{Script=Latin}\d]\S*/gu,
    ends: { some: /[.!?].*[.!?]/s, each: /(?<!\bNo)(?<![.\s])[.!?](?=["”)]*\s+["“(]?[A-Z\d])/gu },
  },
}

/** What is quoted, and the dots that stand for a blank, end no sentence. */
const countSentences = (words: string, ends: RegExp): number =>
  1 + (words.replace(ALL_QUOTED, '“”').match(ends)?.length ?? 0)
