/**
 * An outcome at a glance: as much of it as there are rows for, the most important first. Where not all of it fits, the rest is a key
 * away. Pure.
 */
import { widthOf, wrap } from '../text/plain-text.ts'
import type { ContactLine, Instruction } from '../tree/format/schema.ts'
import { contactFor, noteText, wordContact } from './contacts.ts'
import { type OutcomeView, renderFull, verdictParts } from './outcome.ts'
import type { Paint, Wording } from './wording.ts'

/** What goes first where there is no room is last here. */
const RANKS = [
  'always',
  'other nevers',
  'first contact',
  'cause',
  'how to find it',
  'what to say',
  'customer',
  'other contacts',
  'how to find those',
  'what to say to those',
  'gap',
] as const
export type Rank = (typeof RANKS)[number]

interface Block {
  readonly rank: Rank
  readonly lines: readonly string[]
}

export interface OutcomeCard {
  readonly lines: readonly string[]
  /** What did not fit, by rank, `always` where even that was cut; nothing where all of it stands on the card. */
  readonly left: ReadonlySet<Rank | 'rest'>
}

/** `first` is what is to be done before, where the walk told of it. Never more lines than rows. */
export function outcomeCard(
  view: OutcomeView,
  first: readonly Instruction[],
  wording: Wording,
  rows: number,
): OutcomeCard {
  const full = renderFull(view, first, wording)
  if (full.length <= rows) return { lines: full, left: new Set() }
  let blocks = blocksOf(view, first, wording)
  const left = new Set<Rank | 'rest'>(['rest'])
  const height = (): number => blocks.reduce((sum, { lines }) => sum + lines.length, 0)
  for (const rank of [...RANKS].reverse()) {
    if (height() <= rows || rank === 'always') break
    if (blocks.some((block) => block.rank === rank)) left.add(rank)
    blocks = blocks.filter((block) => block.rank !== rank)
  }
  left.delete('gap')
  const lines = blocks.flatMap((one) => one.lines)
  const close = lines.filter((line, i) => line !== '' || (i + 1 < lines.length && lines[i + 1] !== ''))
  if (close.length <= rows) return { lines: close, left }
  left.add('always')
  return { lines: [...close.slice(0, rows - 1), wording.style.warn(wording.words.keys.cut)], left }
}

/** Narrower than this, in columns, and a label stands before its text and not in a column of its own. */
const NARROW = 60

function blocksOf(view: OutcomeView, first: readonly Instruction[], wording: Wording): Block[] {
  const { outcome } = view
  const { words, content, style } = wording
  const labels = words.outcome
  const say = sayer(wording)
  const [never, ...nevers] = outcome.never ?? []
  const contacts = outcome.contacts ?? []
  const gap: Block = { rank: 'gap', lines: [''] }
  const { title, cause, fault, money } = verdictParts(view, wording)
  return [
    ...(first.length > 0 ? [{ rank: 'always', lines: say(words.doFirst, stepTexts(first, wording)) } as const] : []),
    { rank: 'always', lines: title },
    { rank: 'cause', lines: cause },
    { rank: 'always', lines: [...fault, ...money] },
    gap,
    { rank: 'always', lines: actionLines(outcome.actions, wording) },
    ...(outcome.customer ? [block('customer', say(labels.customer, [{ text: outcome.customer[content] }]))] : []),
    gap,
    ...(never ? [block('always', say(labels.never, [{ text: never[content], paint: style.bad }]))] : []),
    ...nevers.map((text) => block('other nevers', say('', [{ text: text[content], paint: style.bad }]))),
    gap,
    ...contacts.flatMap((line, index) => contactBlocks(line, index === 0, view, wording)),
  ]
}

/** On a narrow screen one who does all of it is named once, beside the label. */
function actionLines(actions: readonly Instruction[], wording: Wording): string[] {
  const { outcome, who } = wording.words
  const say = sayer(wording)
  const [first, ...others] = actions
  const all = first?.who
  if (wording.columns >= NARROW || all === undefined || !others.every((step) => step.who === all))
    return say(outcome.now, stepTexts(actions, wording))
  const nobody = actions.map(({ who: _, ...step }) => step)
  return say(`${outcome.now} [${who[all]}]`, stepTexts(nobody, wording))
}

const block = (rank: Rank, lines: readonly string[]): Block => ({ rank, lines })

function contactBlocks(line: ContactLine, isFirst: boolean, view: OutcomeView, wording: Wording): Block[] {
  const { words, style } = wording
  const contact = contactFor(line.to, view.pack, view.acquirer)
  if (!contact) return []
  const { name, phone, under } = wordContact(contact, line.say, wording, view.known)
  const say = sayer(wording)
  const label = words.outcome.contact
  const labels = words.lookUp.contact
  const read = under.find((note) => note.label === undefined)?.text
  const called = [name, phone].filter(Boolean).join('  ')
  const notes = under
    .filter((note) => note.label === labels.find || note.label === labels.hours)
    .map((note) => noteText(note, wording))
  const sentence = under.find((note) => note.label === labels.say)
  return [
    block(isFirst ? 'first contact' : 'other contacts', [
      ...say(isFirst ? label : '', [{ text: called, paint: style.title }]),
      ...(read === undefined ? [] : say('', [{ text: read, paint: style.faint }])),
    ]),
    block(
      isFirst ? 'how to find it' : 'how to find those',
      say(
        '',
        notes.map((text) => ({ text })),
      ),
    ),
    ...(sentence
      ? [block(isFirst ? 'what to say' : 'what to say to those', say(labels.say, [{ text: sentence.text }]))]
      : []),
  ]
}

interface Part {
  readonly text: string
  /** In front of the text, such as a number; lines under it are indented as wide. */
  readonly mark?: string
  readonly paint?: Paint
  /** Words of the text that stand out. */
  readonly stress?: string
}

/** Texts behind their label, in a column of its own where there is room; under the label above where it is empty. */
function sayer(wording: Wording) {
  const { words, columns, style } = wording
  const { contact, never, now } = words.outcome
  const wide = columns >= NARROW
  const indent = Math.max(...[contact, never, now, words.lookUp.contact.say].map(widthOf)) + 2
  const leadOf = (label: string): string => {
    if (label === '') return wide ? ' '.repeat(indent) : '  '
    if (!wide) return `${label}${words.joints.colon}`
    const missing = indent - widthOf(label)
    return missing > 1 ? label + ' '.repeat(missing) : `${' '.repeat(indent)}${label}${words.joints.colon}`
  }
  return (label: string, parts: readonly Part[]): string[] =>
    parts.flatMap(({ text, mark = '', paint, stress }, index) => {
      const first = leadOf(index === 0 ? label : '')
      const rest = wide ? ' '.repeat(indent + widthOf(mark)) : '  '
      const [head = '', ...others] = wrap(text, columns, { first: first + mark, rest })
      const behind = head.slice(first.length)
      const painted = paint ?? ((one: string) => (stress ? one.replace(stress, () => style.heading(stress)) : one))
      return [
        style.heading(first.trimEnd()) + first.slice(first.trimEnd().length) + painted(behind),
        ...others.map(painted),
      ]
    })
}

/** Numbered steps; who acts stands out, and what has a risk is painted as a warning. */
const stepTexts = (steps: readonly Instruction[], { words, content, style }: Wording): Part[] =>
  steps.map((step, index) => {
    const who = step.who ? `[${words.who[step.who]}]` : undefined
    return {
      mark: steps.length > 1 ? `${index + 1}. ` : '',
      text: who === undefined ? step[content] : `${who} ${step[content]}`,
      ...(step.risk?.length ? { paint: style.warn } : {}),
      ...(who === undefined ? {} : { stress: who }),
    }
  })
