/** The format of every file in a pack, said once: types, reader and JSON Schema all come from here. Pure. */
import { lexicon, manifest } from './pack-schema.ts'
import {
  ACTORS,
  CHANNELS,
  CODE_ACTORS,
  CONFIDENCES,
  date,
  EFFECTS,
  EVIDENCE_FIELDS,
  flag,
  type Infer,
  id,
  KINDS,
  line,
  list,
  object,
  oneOf,
  optional,
  RESULTS,
  RETRIES,
  RISKS,
  type Role,
  record,
  required,
  type ScalarRule,
  scalar,
  target,
  text,
  textWith,
  VERDICTS,
  variants,
} from './schema-types.ts'

export * from './schema-types.ts'

/** Digits alone are the key of an answer, and would not stay in the author's order. */
const ANSWER: ScalarRule = { pattern: /^(?!\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/, expects: 'answer' }

const sources = optional(list(id), 'Ids from sources.yaml: where the figures and rules of this node were read')
const money = <const V extends readonly string[]>(values: V, doc: string) => optional(oneOf(values), doc)
const moved = money(['may-have-moved'], 'From here on money may have moved, until an exit that says money: settled')

export const instruction = textWith({
  who: optional(oneOf(ACTORS), 'Who does it'),
  risk: optional(list(oneOf(RISKS)), 'Shown before the step, and acknowledged'),
  effect: optional(list(oneOf(EFFECTS)), 'What the step does; the money rule is proven over these'),
})
const symptoms = object({
  zh: optional(list(line), 'Words people say and screens show, in Chinese'),
  en: optional(list(line), 'Words people say and screens show, in English'),
})
const contactLine = object({
  to: required(id, 'An id from contacts.yaml'),
  say: required(text, 'The sentence to say on the phone'),
})

/** Which answers are known: fact to answer. */
const facts = record(id, 1)
const asking = {
  fact: optional(id, 'The same fact asked elsewhere in the session is carried over, not asked again'),
  heard: optional(id, 'Like fact, but only from what was typed, until the next outcome; passes over steps too'),
  do: optional(list(instruction, 1), 'Steps to carry out before the question is answered'),
  ask: required(text, 'The question'),
  help: required(text, 'How to find out, by looking or trying'),
  unsure: required(target, 'Where "not sure" leads; the safe branch where a wrong guess could cost money'),
  skipped: optional(target, 'Where "not done, can\'t" leads; only where there are steps to carry out'),
  money: moved,
  sources,
}
export const choiceQuestion = object({
  ...asking,
  choices: required(
    record(object({ label: required(text, 'The answer'), goto: required(target, 'Where it leads') }), 2, 9, ANSWER),
    'The answers, two to nine',
  ),
})
export const yesNoQuestion = object({
  ...asking,
  yes: required(target, 'Where "yes" leads'),
  no: required(target, 'Where "no" leads'),
})
export const call = object({
  call: required(id, 'A subtree that returns here'),
  exits: required(record(target, 1), 'Where each exit of the subtree leads'),
  money: moved,
  sources,
})
export const tell = object({
  tell: required(list(instruction, 1), 'Steps that are shown without a question, and the walk goes on'),
  goto: required(target, 'Where the walk goes on'),
  money: money(['may-have-moved', 'settled'], 'From here on money may have moved, or is known to have or not'),
  sources,
})
export const exit = object({
  exit: required(id, 'Back to the caller, by this exit'),
  money: money(['settled'], 'What happened to the payment is known from here on'),
  sets: optional(facts, 'What is known from here on until the next outcome'),
})
export const outcome = object({
  verdict: required(oneOf(VERDICTS), 'What kind of end this is'),
  title: required(text, 'The verdict in a few words'),
  cause: required(text, 'Why, in one sentence'),
  actions: required(list(instruction), 'What to do now, in order'),
  customer: optional(text, 'One sentence to the cardholder who waits'),
  never: optional(list(text), 'What never to do'),
  contacts: optional(list(contactLine), 'Whom to contact, and what to say'),
  prepare: optional(list(id), 'Ids from evidence.yaml: what to have ready'),
  later: optional(list(instruction, 1), 'What to do afterwards; the money rule leaves it alone'),
  expect: optional(list(text), 'What happens next and how long it takes'),
  prevent: optional(list(text), 'What keeps it from happening again'),
  remind: optional(
    object({
      after: required(scalar(/^[1-9]\d{0,3}[mhd]$/, 'duration'), 'How long to wait: 30m, 4h, 1d'),
      what: required(text, 'What to look at then'),
    }),
    'A follow-up that can be put on the calendar',
  ),
  next: optional(list(id), 'Trees that "not solved" offers before the escalation ladder'),
  'next-why': optional(record(text, 1), 'Of each tree of next, when to take it'),
  'next-reviewed': optional(date, 'When somebody last looked whether they fit'),
  asserts: optional(list(id), 'What it states as so, by id; [] where it states nothing that was not seen'),
  precaution: optional(flag, 'It only stops what could harm, and says that it is not known'),
  'deals-with': optional(record(list(line, 1), 1), 'The facts it answers, and which of their answers'),
  'leaves-fault': optional(flag, 'What was typed and is not dealt with stays to be solved, and is said first'),
  sources,
})
export const node = variants(
  { when: 'choices', schema: choiceQuestion },
  { when: 'ask', schema: yesNoQuestion },
  { when: 'call', schema: call },
  { when: 'exit', schema: exit },
  { when: 'tell', schema: tell },
  { when: 'verdict', schema: outcome },
)
export const tree = object({
  tree: required(id, 'The id; equals the file name'),
  kind: required(oneOf(KINDS), 'failure: a failure type; entry: leads into them; subtree: called by others'),
  title: required(text, 'In the words people use'),
  summary: required(text, 'One line'),
  'about-payment': optional(flag, 'It is about a payment itself: while one is open, nothing else of it waits'),
  symptoms: optional(symptoms, 'What people say and screens show; feeds the search'),
  reviewed: required(date, 'When somebody last read it against its sources'),
  start: required(id, 'The first node'),
  nodes: required(record(node, 1), 'One paragraph a node'),
})

export const contact = object({
  name: optional(text, 'Who it is'),
  phone: optional(line, 'The number as it was read; left out where none is verified'),
  find: optional(text, 'How to find the number or the way in'),
  hours: optional(text, 'When it answers; left out where unknown'),
  for: optional(text, 'What it is for'),
  notFor: optional(text, 'What it is not for'),
  confidence: optional(oneOf(CONFIDENCES), 'How sure the record is'),
  sources: optional(list(id), 'Where it was read'),
  checked: optional(date, 'When the record was read'),
  acquirer: optional(flag, 'An acquirer: --acquirer ID lets it stand in for the role'),
})
export const evidence = object({
  label: required(text, 'What it is'),
  find: required(text, 'Where to read it'),
  field: optional(oneOf(EVIDENCE_FIELDS), 'The field of the evidence form it fills'),
})
const source = object({
  title: required(line, 'What it is called'),
  url: optional(line, 'Its address'),
  date: required(date, 'When it was read, or its own date'),
  confidence: required(oneOf(CONFIDENCES), 'How far it can be trusted'),
})
export const rung = object({
  id: required(id, 'The rung'),
  title: required(text, 'What this rung is'),
  when: required(text, 'When to climb it'),
  do: required(list(instruction, 1), 'What to do'),
  contacts: required(list(contactLine, 1), 'Whom to contact'),
  for: optional(list(id, 1), 'The trees it fits; every one where it says nothing'),
  sources,
})
/** `escalation` is everybody's ladder; a role may have one of its own, beside it or, all four by role, instead of it. */
const ladder = (whose: string) => optional(list(rung, 1), `The ladder ${whose}, in order`)
const ladders = {
  escalation: ladder('of whoever has none of their own'),
  merchant: ladder('of the merchant and the cashier'),
  technician: ladder('of the technician'),
  provider: ladder('of the service provider'),
  cardholder: ladder('of the cardholder'),
} satisfies Record<Role | 'escalation', unknown>
const lookedUp = {
  display: required(list(line, 1), 'The texts the screen shows'),
  meaning: required(text, 'What it means, in plain words'),
  result: required(oneOf(RESULTS), 'What is known about the money'),
  acts: required(oneOf(CODE_ACTORS), 'Who acts first'),
  do: required(list(instruction, 1), 'What to do'),
  contact: required(id, 'An id from contacts.yaml'),
  enter: required(target, 'The tree whose start the walk begins at, as `tree:`'),
  sets: optional(facts, 'What is known when this was seen: fact to answer, of questions of that tree'),
  sources: required(list(id, 1), 'Where it was read'),
  notice: optional(text, 'Why the safe advice differs from what the screen says'),
}
export const code = object({
  code: required(scalar(/^[A-Z0-9]{2}$/, 'code'), 'Two characters, in quotes'),
  channel: required(oneOf(CHANNELS), 'Where it was shown'),
  ...lookedUp,
  retry: required(oneOf(RETRIES), 'Whether this customer may be charged again'),
  table: required(oneOf(['both', 'legacy', 'newer', 'vendor']), 'Which generation of the table has it'),
  class: optional(oneOf(['A', 'B', 'C', 'D', 'E']), 'The published action class'),
  reported: optional(flag, 'Only an unpublished source says so'),
  elsewhere: optional(text, 'What the same characters mean in another channel'),
})
export const message = object({
  id: required(id, 'The message'),
  ...lookedUp,
  said: optional(
    list(list(line, 1), 1),
    'What people say where no screen says it: one word or more of every list, in any order',
  ),
  unless: optional(list(line), 'Words beside which what was typed means something else'),
  cause: required(text, 'Where it comes from'),
  confidence: required(oneOf(CONFIDENCES), 'How sure that is'),
})

/** The files of a pack that are not trees, by file name without the ending. */
export const DATA_FILES = {
  pack: manifest,
  contacts: object({ contacts: required(record(contact), 'By id') }),
  evidence: object({ evidence: required(record(evidence), 'By id') }),
  sources: object({ sources: required(record(source), 'By id') }),
  escalation: object(ladders),
  codes: object({ codes: required(list(code), 'One entry a code and channel') }),
  messages: object({ messages: required(list(message), 'One entry a message') }),
  lexicon,
} as const

export type Instruction = Infer<typeof instruction>
export type ContactLine = Infer<typeof contactLine>
export type Question = Infer<typeof choiceQuestion> | Infer<typeof yesNoQuestion>
export type Call = Infer<typeof call>
export type Exit = Infer<typeof exit>
export type Tell = Infer<typeof tell>
export type Outcome = Infer<typeof outcome>
export type Node = Question | Call | Exit | Tell | Outcome
export type Tree = Infer<typeof tree>
export type Contact = Infer<typeof contact>
export type Evidence = Infer<typeof evidence>
export type Source = Infer<typeof source>
export type Rung = Infer<typeof rung>
export type Code = Infer<typeof code>
export type Message = Infer<typeof message>
