/**
 * What is read at once fits a small screen: a question with its answers 40 columns and 20 rows, each part of an outcome a few lines
 * of 80 columns. Lines are counted as they are drawn. Pure.
 */
import { contentOf, FALLBACK, LANGUAGE_IDS, plainAnswer, type Words, wordsOf } from '../../i18n/language.ts'
import { type Indent, widthOf, wrap } from '../../text/plain-text.ts'
import type { Contact, Instruction } from '../format/schema.ts'
import { LANGS, type Lang, type Text } from '../format/schema-types.ts'
import type { OutcomeNode, QuestionNode } from '../graph.ts'
import { own } from '../pack.ts'
import type { KeyPath } from '../read/source-file.ts'
import { advise, type Checking, inNode, isTop, type Site } from './checking.ts'
import { langsOf } from './texts.ts'

/** In columns; a Chinese character has two. The last one of a small terminal stays empty. */
const SMALL = 40
const WRITTEN = SMALL - 1
const CARD = 80
const MOST_ROWS = 20
const MOST_ACTIONS = 3
const MOST_NEVERS = 2
const MOST_LINES = { label: 2, title: 1, cause: 2, action: 2, never: 1, say: 3, contact: 2 }
/** What may stand around a question: that the money is open, the keys, and the line that stands for steps that do not fit. */
const WARNING_ROWS = 2
const KEY_ROWS = 2
const STEPS_ROWS = 1
const AROUND = WARNING_ROWS + KEY_ROWS

export function checkSizes(c: Checking): void {
  for (const tree of Object.keys(c.pack.trees)) {
    if (!isTop(c, tree)) continue
    for (const node of c.graph.nodes(tree)) {
      if (node.kind === 'question') checkQuestion(c, node)
      else if (node.kind === 'outcome') checkOutcome(c, node)
    }
  }
  checkContacts(c)
}

const languages = new Map<Lang, Words>()
/** The words that stand before a text of a pack in this language. */
function spoken(lang: Lang): Words {
  const words = languages.get(lang) ?? wordsIn(lang)
  languages.set(lang, words)
  return words
}
const wordsIn = (lang: Lang): Words => wordsOf(LANGUAGE_IDS.find((id) => contentOf(id) === lang) ?? FALLBACK)

/** What stands before a text on its first line: an indent, and words that wrap with it. */
interface FirstLine extends Indent {
  readonly words?: string
}

/** The lines a text takes; one that fits a line needs no wrapping. */
function linesOfText(text: string, columns: number, { words = '', ...indent }: FirstLine = {}): number {
  const all = words + text
  if (widthOf(indent.first ?? '') + widthOf(all) <= columns && !all.includes('\n')) return 1
  return wrap(all, columns, indent).length
}

/** Wider than any words before a text, and than what a line may leave empty since the next piece is not broken. */
const SLACK = 36
const LONG_PIECE = /[^\s\u2e80-\uffef]{25}|[\u3000-\u303f\uff00-\uffef]{8}/

/** Whether a text needs no counting: it has room to spare, and most have. */
const surelyFits = (text: string, most: number, columns: number): boolean =>
  widthOf(text) <= most * (columns - SLACK) && !text.includes('\n') && !LONG_PIECE.test(text)

/** As an answer stands under its question: the mark of the chosen one, and its digit. */
const ANSWER: FirstLine = { first: '  1  ' }

/** The rows a question takes on a small screen with all that stands around it. */
export function questionRows({ node, answers }: QuestionNode, lang: Lang): number {
  const rows = answers.map(({ id, label }) =>
    linesOfText(label?.[lang] ?? plainAnswer(spoken(lang), id) ?? '', WRITTEN, ANSWER),
  )
  return (
    rows.reduce((sum, lines) => sum + lines, linesOfText(node.ask[lang], WRITTEN)) + AROUND + (node.do ? STEPS_ROWS : 0)
  )
}

function checkQuestion(c: Checking, question: QuestionNode): void {
  const { tree, id, node } = question
  const at = (...keys: KeyPath): Site => inNode(tree.tree, id, ...keys)
  if ('choices' in node) {
    for (const [choice, { label }] of Object.entries(node.choices))
      checkLines(c, label, MOST_LINES.label, at('choices', choice, 'label'), () => ANSWER, SMALL, WRITTEN)
  }
  for (const lang of LANGS) {
    const count = questionRows(question, lang)
    if (count > MOST_ROWS)
      advise(c, 'too-many-rows', { lang, count, most: MOST_ROWS, columns: SMALL }, { ...at('ask'), part: 'key' })
  }
}

function checkOutcome(c: Checking, { tree, id, node }: OutcomeNode): void {
  const at = (...keys: KeyPath): Site => inNode(tree.tree, id, ...keys)
  const { verdict, title, cause, actions, never = [], contacts = [] } = node
  checkLines(c, title, MOST_LINES.title, at('title'), (words) => ({ words: labelled(words.verdict[verdict], words) }))
  checkLines(c, cause, MOST_LINES.cause, at('cause'), (words) => ({ words: labelled(words.outcome.cause, words) }))
  tooMany(c, 'actions', actions, MOST_ACTIONS, at('actions'))
  tooMany(c, 'never', never, MOST_NEVERS, at('never'))
  actions.forEach((action, i) => {
    checkLines(c, action, MOST_LINES.action, at('actions', i), (words) => actionLead(action, i, words))
  })
  never.forEach((text, i) => {
    checkLines(c, text, MOST_LINES.never, at('never', i), () => ({ first: '  - ' }))
  })
  contacts.forEach(({ say }, i) => {
    checkLines(c, say, MOST_LINES.say, at('contacts', i, 'say'), (words) => under(words.lookUp.contact.say, words))
  })
}

const labelled = (label: string, { joints }: Words): string => `${label}${joints.colon}`
const under = (label: string, words: Words): FirstLine => ({
  first: '    ',
  rest: '      ',
  words: labelled(label, words),
})

const actionLead = ({ who }: Instruction, index: number, words: Words): FirstLine => ({
  first: `${String(index + 1).padStart(2)}. `,
  words: who ? `[${words.who[who]}] ` : '',
})

/** Name and number, how to find it, and when it answers: of a contact that stands in these files. */
function checkContacts(c: Checking): void {
  for (const id of c.parts.contacts) {
    const contact = own(c.pack.contacts, id)
    if (!contact?.name) continue // that it has none is said elsewhere
    for (const lang of LANGS) {
      const args = { lang, count: contactRows(contact, lang), most: MOST_LINES.contact, columns: CARD }
      const site = { file: 'contacts', keys: ['contacts', id], part: 'key' } as const
      if (args.count > args.most) advise(c, 'too-many-lines', args, site)
    }
  }
}

function contactRows({ name, phone, find, hours }: Contact, lang: Lang): number {
  const words = spoken(lang)
  const { contact: labels } = words.lookUp
  const called = `- ${name?.[lang] ?? ''}${phone === undefined ? '' : `  ${phone}`}`
  return (
    linesOfText(called, CARD, { first: '  ', rest: '    ' }) +
    (find ? linesOfText(find[lang], CARD, under(labels.find, words)) : 0) +
    (phone === undefined ? 0 : linesOfText(hours?.[lang] ?? labels.hoursUnknown, CARD, under(labels.hours, words)))
  )
}

function tooMany(c: Checking, of: string, { length: count }: readonly unknown[], most: number, site: Site): void {
  if (count > most) advise(c, 'too-many', { of, count, most }, { ...site, part: 'key' })
}

function checkLines(
  c: Checking,
  text: Text,
  most: number,
  site: Site,
  lead: (words: Words) => FirstLine,
  columns = CARD,
  written = columns,
): void {
  // What fits one line whatever stands before it is most of what there is.
  if (LANGS.every((lang) => 4 * text[lang].length <= written && !text[lang].includes('\n'))) return
  for (const lang of langsOf(text)) {
    if (surelyFits(text[lang], most, written)) continue
    const count = linesOfText(text[lang], written, lead(spoken(lang)))
    if (count > most)
      advise(c, 'too-many-lines', { lang, count, most, columns }, { ...site, keys: [...site.keys, lang] })
  }
}
