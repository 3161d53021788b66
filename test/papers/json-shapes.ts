/** What `--json` prints: every field of every shape. docs/json.md is made from this. */

import {
  ACTORS,
  CHANNELS,
  CODE_ACTORS,
  CONFIDENCES,
  RESULTS,
  RETRIES,
  VERDICTS,
} from '../../src/tree/format/schema-types.ts'
import { HIT_KINDS } from './json-terms.ts'
import { among, type Field, field, type Shape, under } from './json-types.ts'

export const SCHEMA = field('schema', '1', 'The version of this shape.')
const CONFIDENCE = field('confidence', `${among(CONFIDENCES)} or null`, 'How sure the record is.')
const SOURCES = field('sources', 'list of strings', 'Ids from `sources.yaml`: where it was read.')

const CONTACT: readonly Field[] = [
  field('name', 'string', 'Who it is.'),
  field('phone', 'string or null', 'The number as it was read; null where none is known.'),
  field('find', 'string or null', 'How to find the number or the way in.'),
  field('hours', 'string or null', 'When it answers.'),
]

/** An answer that was given, by where it was asked. */
export const ANSWERED: readonly Field[] = [
  field('tree', 'string', 'The tree of the question.'),
  field('node', 'string', 'The question. Inside a subtree the ids of the calls stand before it: `result/journal`.'),
  field('answer', 'string', 'The id of the answer: `yes`, `no`, `unsure`, `skipped` (not done), or that of a choice.'),
]
/** What was known before anything was asked. */
export const HEARD: readonly Field[] = [
  field('fact', 'string', 'The fact, by its id.'),
  field('answer', 'string', 'The id of the answer.'),
  field('from', 'string or null', 'The words or the code it is known from; null after a replay code.'),
]
const WALKED: readonly Field[] = [
  field(
    'moneyOpen',
    'boolean',
    'Whether money may have moved and it is not known whether it did: then nothing may charge again.',
  ),
  field('known', 'list', 'What was known from what was typed: the questions that ask it are passed over.'),
  ...under('known[]', HEARD),
  field('path', 'list', 'The answers that led here, in order.'),
  ...under('path[]', ANSWERED),
  field('path[].known?', 'true', 'There where it was known from what was typed.'),
  field('carried', 'list', 'Answers that were known before and not asked, as in `path`.'),
  ...under('carried[]', ANSWERED),
]
const HERE: readonly Field[] = [
  field('tree', 'string', 'The tree the walk stands in.'),
  field('node', 'string', 'The node it stands at, with the ids of the calls before it.'),
]
const INSTRUCTION: readonly Field[] = [
  field('text', 'string', 'What to do.'),
  field('risk', 'list of strings', '`money`, `data`, `tamper`, `safety`: what can go wrong; warn before it is done.'),
  field('effect?', 'list of strings', 'What it does to the terminal or the money, such as `restart`.'),
  field('who?', among(ACTORS), 'Who does it.'),
]

/** What a pack says of itself. */
export const PACK: readonly Field[] = [
  field('id', 'string', 'Its id.'),
  field('name', 'string', 'What it is called; the id where it gives no name.'),
  field('version', 'string or null', 'Its version, as its makers count.'),
  field('owner', 'object or null', 'Who answers for the guidance.'),
  field('owner.name', 'string', 'What they are called.'),
  field('owner.address', 'string or null', 'Where they can be written to.'),
  field('guidance', 'string or null', 'The day of the guidance, else when a tree was last reviewed.'),
]

/** Something that fits words. */
const HIT: readonly Field[] = [
  field('kind', among(HIT_KINDS), 'What was found.'),
  field('tree', 'string or null', 'The tree to walk for it; null for a contact.'),
  field(
    'node',
    'string or null',
    'The outcome, or where the walk of a code or message stands first, with the ids of the calls before it.',
  ),
  field('code', 'string or null', 'The code, where one was found.'),
  field('channel?', among(CHANNELS), 'Of a code: where it was shown.'),
  field('id?', 'string', 'Of a message or contact: its id.'),
  field('title', 'string', 'What to show.'),
  field('score', 'number', 'As a part of the best one, which has 1.'),
]

export const PRINTED: readonly Shape[] = [
  {
    id: 'question',
    title: 'A walk at a question',
    about: 'Printed where the answers do not reach an outcome. Give the answers so far and one more to go on.',
    fields: [
      SCHEMA,
      field('status', among(['question']), 'Says that the walk stands at a question.'),
      ...HERE,
      field('number', 'number', 'Which question of this walk it is, counted from 1.'),
      field('atMostLeft', 'number', 'How many questions follow this one at most.'),
      field('ask', 'string', 'The question.'),
      field('do', 'list', 'What to do before it is answered, in order; what is told on the way here comes first.'),
      ...under('do[]', INSTRUCTION),
      field('help', 'string', 'How to find out.'),
      field('answers', 'list', 'What can be answered, in order.'),
      field('answers[].id', 'string', 'What to give to `--answers`.'),
      field('answers[].label', 'string', 'What to show.'),
      ...WALKED,
    ],
  },
  {
    id: 'outcome',
    title: 'A walk at an outcome',
    about: 'Printed where the answers end the walk.',
    fields: [
      SCHEMA,
      field('status', among(['outcome']), 'Says that the walk has ended.'),
      ...HERE,
      field('do?', 'list', 'What is told on the way here, since the last question: to be done first.'),
      ...under('do[]', INSTRUCTION),
      field('verdict', among(VERDICTS), 'What kind of end it is.'),
      field('title', 'string', 'The verdict in a few words.'),
      field('cause', 'string', 'Why, in one sentence.'),
      field('actions', 'list', 'What to do now, in order.'),
      ...under('actions[]', INSTRUCTION),
      field('customer?', 'string', 'What to say to the cardholder who waits.'),
      field('never', 'list of strings', 'What never to do.'),
      field('contacts', 'list', 'Whom to contact. With `--acquirer` that acquirer stands in for the role.'),
      field('contacts[].id', 'string', 'The role, an id from `contacts.yaml`.'),
      ...under('contacts[]', CONTACT),
      field('contacts[].say', 'string', 'The sentence to say.'),
      ...under('contacts[]', [CONFIDENCE]),
      field('contacts[].checked', 'string or null', 'The day the record was read.'),
      field('prepare', 'list of strings', 'What to have ready, in words.'),
      field('later?', 'list', 'What to do afterwards, once the result is known.'),
      ...under('later[]', INSTRUCTION),
      field('expect', 'list of strings', 'What happens next and how long it takes.'),
      field('prevent', 'list of strings', 'What keeps it from happening again.'),
      field('next', 'list of strings', 'Trees to try when this did not help.'),
      field('nextWhy?', 'map', 'When to take each of these.'),
      field('nextWhy.*', 'string', 'Of a tree of `next`, by its id.'),
      field('nextReviewed?', 'string', 'The day somebody last looked whether they fit.'),
      SOURCES,
      field(
        'asserts?',
        'list of strings',
        'What the outcome states as so, by ids of the pack; empty where it states nothing.',
      ),
      field('precaution?', 'boolean', 'True where it only stops what could harm, and the cause is not known.'),
      field('dealsWith?', 'map', 'The facts it answers.'),
      field('dealsWith.*', 'list of strings', 'The answers of the fact that it is for.'),
      field('leavesFault?', 'boolean', 'True where what was typed and is not dealt with stays to be solved.'),
      field('fault?', 'object', 'What has become of a fault, where the walk had to do with a payment.'),
      field(
        'fault.tree',
        'string',
        'Its tree: the first of `next`, to be begun with what is `known`, unless it is dealt with.',
      ),
      field('fault.from', 'string or null', 'The words it is known from.'),
      field('fault.waits', 'boolean', "Whether it waits for the acquirer's answer about that payment."),
      field('fault.dealt', 'boolean', 'Whether the walk has come to it, so that nothing of it is left.'),
      field('fault.known', 'list', 'What is known of it.'),
      field('fault.known[].fact', 'string', 'The fact, as in `known`.'),
      field('fault.known[].answer', 'string', 'Its answer.'),
      ...WALKED,
    ],
  },
  {
    id: 'choose',
    title: 'Where no walk begins by itself',
    about:
      'Printed by `run` with exit code 2 where several places fit the words or the code, or none does. Walk one of them by its `tree`, or by its code and channel: `run "03 qr"`.',
    fields: [
      SCHEMA,
      field('status', among(['choose']), 'Says that there is a choice to make.'),
      field('query', 'string', 'What was typed, with card numbers and other secrets masked.'),
      field(
        'results',
        'list',
        'At most five places, best first, or one for each channel of the code; empty where nothing fits.',
      ),
      ...under('results[]', HIT),
      field(
        'results[].words?',
        'list of strings',
        'The words that led there, as they were typed; pinyin and initials as they were read. None for a code.',
      ),
    ],
  },
  {
    id: 'error',
    title: 'An error',
    about: 'Printed by every other call with `--json` or `--format json` that fails.',
    fields: [
      SCHEMA,
      field('error', 'object', 'What went wrong.'),
      field(
        'error.code',
        among(['usage', 'failed', 'unexpected']),
        '`usage`: the command line or an answer does not fit, exit code 2. `failed`: a pack, a file or the disk stands in the way, exit code 3. `unexpected`: a fault of the program, exit code 3.',
      ),
      field(
        'error.message',
        'string',
        'What happened, where and what to do, for people; standard error says the same.',
      ),
    ],
  },
  {
    id: 'list',
    title: 'The failure types',
    about: 'Trees that can be walked, in the order of the menu; subtrees are not among them.',
    fields: [
      SCHEMA,
      field('pack?', 'object', 'What the pack says of itself; left out where it says nothing.'),
      ...under('pack', PACK),
      field('trees', 'list', 'The trees.'),
      field('trees[].id', 'string', 'What to give to `run`.'),
      field('trees[].kind', among(['failure', 'entry']), '`entry` leads into the failure types.'),
      field('trees[].title', 'string', 'In the words people use.'),
      field('trees[].summary', 'string', 'One line.'),
      field('trees[].questions', 'number', 'Questions in the tree itself.'),
      field('trees[].outcomes', 'number', 'Outcomes in the tree itself.'),
      field(
        'trees[].mostQuestions',
        'number',
        'How many questions the longest walk asks, subtrees and jumps included.',
      ),
    ],
  },
  {
    id: 'code',
    title: 'Response codes',
    about: 'The entries of one code, one a channel; without a code, of all codes.',
    fields: [
      SCHEMA,
      field('codes', 'list', 'The entries.'),
      field('codes[].code', 'string', 'Two capital letters or digits.'),
      field('codes[].channel', among(CHANNELS), 'Where it was shown.'),
      field('codes[].display', 'list of strings', 'Texts that screens show with it.'),
      field('codes[].meaning', 'string', 'What it means, in plain words.'),
      field('codes[].result', among(RESULTS), 'What is known about the money.'),
      field('codes[].retry', among(RETRIES), 'Whether this customer may be charged again.'),
      field('codes[].acts', among(CODE_ACTORS), 'Who acts first.'),
      field('codes[].do', 'list of strings', 'What to do, in order.'),
      field('codes[].contact', 'string', 'Whom to contact, an id of `contacts`.'),
      field('codes[].tree', 'string', 'The tree where a walk for this code starts.'),
      field(
        'codes[].node',
        'string',
        'The node where its walk stands first, past what the code makes known, with the ids of the calls before it.',
      ),
      field('codes[].notice', 'string or null', 'Why the advice differs from what the screen says.'),
      field('codes[].elsewhere', 'string or null', 'What the same characters mean in another channel.'),
      field('codes[].reported', 'boolean', 'True where only an unpublished source says so.'),
      field(
        'codes[].table',
        among(['both', 'legacy', 'newer', 'vendor']),
        'Which generation of the code table has it.',
      ),
      ...under('codes[]', [SOURCES]),
    ],
  },
  {
    id: 'contacts',
    title: 'Contacts',
    about: 'One contact, by id or by number; without one, all.',
    fields: [
      SCHEMA,
      field('contacts', 'list', 'The contacts.'),
      field('contacts[].id', 'string', 'The id.'),
      ...under('contacts[]', CONTACT),
      field('contacts[].for', 'string or null', 'What it is for.'),
      field('contacts[].notFor', 'string or null', 'What it is not for.'),
      ...under('contacts[]', [CONFIDENCE]),
      field('contacts[].source', 'string', 'Addresses or titles of the sources, with ` ; ` between them.'),
      field('contacts[].checked', 'string or null', 'The day the record was read.'),
      field('contacts[].acquirer', 'boolean', 'Whether `--acquirer` takes this id.'),
    ],
  },
  {
    id: 'search',
    title: 'What a search found',
    about: 'Best first; an empty list where nothing fits, with exit code 0.',
    fields: [
      SCHEMA,
      field('query', 'string', 'What was typed, with card numbers and other secrets masked.'),
      field('results', 'list', 'What fits.'),
      ...under('results[]', HIT),
    ],
  },
  {
    id: 'check',
    title: 'What is wrong with a pack',
    about: 'Printed by `check --format json`. [checks.md](checks.md) tells what each code means.',
    fields: [
      SCHEMA,
      field('errors', 'number', 'How many of the diagnostics are errors.'),
      field('warnings', 'number', 'How many are warnings.'),
      field('diagnostics', 'list', 'By file and place.'),
      field('diagnostics[].path', 'string', 'The file; begins with the path as it was given.'),
      field('diagnostics[].line', 'number', 'The line, counted from 1.'),
      field('diagnostics[].column', 'number', 'The column, counted from 1 in UTF-16 units.'),
      field('diagnostics[].severity', among(['error', 'warning']), 'Whether the pack can be used as it is.'),
      field('diagnostics[].code', 'string', 'What kind of fault.'),
      field('diagnostics[].message', 'string', 'The same in words.'),
      field('precautions?', 'list', 'With `--proofs`: every precaution of the pack, by tree.'),
      field('precautions[].tree', 'string', 'Its tree.'),
      field('precautions[].node', 'string', 'Its node.'),
      field('precautions[].verdict', among(VERDICTS), 'Its verdict.'),
      field('precautions[].title', 'string', 'Its title.'),
      field('precautions[].police', 'boolean', 'Whether it calls the police.'),
    ],
  },
  {
    id: 'schema',
    title: 'The JSON Schema of a tree',
    about:
      'A JSON Schema of draft 2020-12 for one tree file, the same as `trees/tree.schema.json`. It describes the format and has no `schema` number of its own. Below is how it begins.',
    fields: [
      field('$schema', 'string', 'The draft it is written in.'),
      field('title', 'string', 'What it describes.'),
      field('type', 'string', 'A tree is an object.'),
      field('properties', 'anything', 'The keys of a tree.'),
      field('required', 'list of strings', 'Those that must be there.'),
      field('additionalProperties', 'boolean', 'False: no other key is allowed.'),
      field('$defs', 'anything', 'What the properties refer to: texts, steps and the kinds of node.'),
    ],
  },
]
