/** What is kept of sessions, and what is printed of it: every field of every shape. docs/json.md is made from this. */
import { LANGUAGE_IDS } from '../../src/i18n/language.ts'
import { VERDICTS } from '../../src/tree/format/schema-types.ts'
import { ANSWERED, PACK, SCHEMA } from './json-shapes.ts'
import { among, type Field, field, type Shape, under } from './json-types.ts'

const UTC = 'UTC, as `2026-11-22T08:30:00Z`'
const PLACE: readonly Field[] = [
  field('tree', 'string', 'The tree.'),
  field('node', 'string', 'The node, with the ids of the calls before it.'),
]
const TOLD: readonly Field[] = [
  field('told?', 'list', 'Where something was told on the way here, without a question.'),
  ...under('told[]', PLACE),
]
const STEP: readonly Field[] = [
  ...ANSWERED,
  field('carried?', 'true', 'There where it was known before and not asked.'),
  field('heard?', 'true', 'There where it was known from what was typed and not asked.'),
  ...TOLD,
  field('at', 'string', `When it was answered, ${UTC}.`),
]
const VERDICT: readonly Field[] = [...PLACE, field('verdict', among(VERDICTS), 'What kind of end it is.')]
const ENDED: readonly Field[] = [...VERDICT, ...TOLD]
const HEAD: readonly Field[] = [
  field('id', 'string', 'The session: the minute it began in UTC, and four characters.'),
  field('started', 'string', `When it began, ${UTC}.`),
  field('status', among(['open', 'done']), '`done` once it was said to be solved, or the report was made.'),
]
const BEGUN_WITH: readonly Field[] = [
  field('updated', 'string', `When something was last changed, ${UTC}.`),
  field('lang', 'string', 'The language of the interface, by its id.'),
  field('acquirer', 'string or null', 'The acquirer chosen with `--acquirer`.'),
  field('program', 'string', 'The version of the program it was begun with.'),
  field('pack', 'string', 'The digest of the pack it was begun with.'),
  field('rungs', 'number', 'How far up the ladder of whoever asks one has come.'),
]
const ASKED: readonly Field[] = [
  field('typed?', 'string', 'What was typed to begin with, masked; left out where nothing was.'),
  field('offered?', 'list of strings', 'What was offered for it; empty where the walk began at once.'),
]
const KEPT: readonly Field[] = [
  ...ASKED,
  field('legs', 'list', 'The walks of the session in order: another begins where an outcome did not help.'),
  field('legs[].start', 'object', 'Where it began.'),
  field('legs[].start.tree', 'string', 'The tree.'),
  field('legs[].start.node?', 'string', 'The node, where it did not begin at the start of the tree.'),
  field('legs[].start.heard?', 'list', 'What was known from what was typed.'),
  field('legs[].start.heard[].fact', 'string', 'The fact, by its id.'),
  field('legs[].start.heard[].answer', 'string', 'The id of the answer.'),
  field('legs[].start.heard[].from?', 'string', 'The words or the code it is known from.'),
  field('legs[].steps', 'list', 'The answers in order.'),
  ...under('legs[].steps[]', STEP),
  field('legs[].outcome', 'object or null', 'The outcome; null where it has none yet.'),
  ...under('legs[].outcome', ENDED),
  field('legs[].solved', 'boolean or null', 'What was said about the outcome; null while not said.'),
  field('notes', 'list', 'Notes that were written, masked.'),
  ...under('notes[]', PLACE),
  field('notes[].text', 'string', 'The note.'),
  field('notes[].at', 'string', `When it was written, ${UTC}.`),
  field('evidence', 'map', 'Numbers that were filled in, by the id of the evidence; masked.'),
  field('evidence.*', 'string', 'The value.'),
  field('site', 'object', 'Where it happened, in the words of who was there.'),
  field('site.merchant?', 'string', 'The merchant.'),
  field('site.shop?', 'string', 'The shop and place.'),
  field('site.terminal?', 'string', 'Which terminal.'),
  field('actions', 'list', 'Kept for what became of each action; this version leaves it empty.'),
  field('reminders', 'list', 'Follow-ups that were asked for.'),
  ...under('reminders[]', PLACE),
  field('reminders[].due', 'string', `When it is due, ${UTC}.`),
  field('reminders[].what', 'object', 'What to look at then, in each language of the pack.'),
  field('reminders[].what.zh', 'string', 'In Chinese.'),
  field('reminders[].what.en', 'string', 'In English.'),
  field('reminders[].done', 'boolean', 'Whether it was closed.'),
  field('backs', 'list', 'Questions gone back to, and answers taken back or changed.'),
  ...under('backs[]', PLACE),
  field('backs[].at', 'string', `When, ${UTC}.`),
]
const LISTED: readonly Field[] = [
  ...HEAD,
  field(
    'code',
    'string or null',
    'The replay code for `run --resume`; null where the pack of the day has no place for it.',
  ),
  field('steps', 'list', 'The answers of all legs in order.'),
  ...under('steps[]', STEP),
  field('outcome', 'object or null', 'The last outcome it came to.'),
  ...under('outcome', ENDED),
  field('solved', 'boolean or null', 'What was said last; null while not said.'),
]
const SESSIONS = field('sessions', 'list', 'The sessions, newest first.')

const FIELD: readonly Field[] = [
  field('id', 'string', 'Which field it is.'),
  field('label', 'string', 'What it is called.'),
  field('value', 'string or null', 'What was filled in; null is a blank to fill in.'),
]
const ACTION: readonly Field[] = [
  field('text', 'string', 'What to do.'),
  field('who', 'string or null', 'Who does it, in words.'),
  field('result', 'null', 'Kept for what became of it; this version does not ask.'),
]

export const SESSION_SHAPES: readonly Shape[] = [
  {
    id: 'sessions',
    title: 'Saved sessions',
    about: 'Printed by `sessions list --json`.',
    fields: [SCHEMA, SESSIONS, ...under('sessions[]', LISTED)],
  },
  {
    id: 'session',
    title: 'One saved session',
    about: 'Printed by `sessions show ID --json`: the same, with everything that is kept of it.',
    fields: [
      SCHEMA,
      { ...SESSIONS, means: 'The one session.' },
      ...under('sessions[]', [...LISTED, ...BEGUN_WITH, ...KEPT]),
    ],
  },
  {
    id: 'stats',
    title: 'A line of figures for each session',
    about: 'Printed by `sessions --stats --json`: one object a line, for a log. No text of anybody is in it.',
    fields: [
      SCHEMA,
      ...HEAD,
      ...BEGUN_WITH,
      field('solved', 'boolean or null', 'What was said last; null while not said.'),
      field('trees', 'list of strings', 'The trees in which its legs began.'),
      field('outcome', 'string or null', 'The last outcome, as `tree:node`.'),
      field('verdict', `${among(VERDICTS)} or null`, 'What kind of end that is.'),
      field('questions', 'number', 'Questions that were answered.'),
      field('unsure', 'number', 'How many of them with "not sure".'),
      field('backs', 'number', 'How often an answer was taken back or changed.'),
      field('minutes', 'number', 'From the beginning to the last answer.'),
      field('legs', 'number', 'How many walks it has.'),
    ],
  },
  {
    id: 'removed',
    title: 'A removed session',
    about: 'Printed by `sessions remove ID --json`.',
    fields: [SCHEMA, field('removed', 'list of strings', 'Its id.')],
  },
  {
    id: 'report',
    title: 'The report',
    about:
      'Printed by `report ID --format json`, and written by `--report FILE` where the name ends in `.json`. Texts are in one language and times are local.',
    fields: [
      SCHEMA,
      field('id', 'string', 'The session.'),
      field('lang', among(LANGUAGE_IDS), 'The language of the texts.'),
      field('title', 'string', 'What the page is called.'),
      field('failure', 'string', 'The title of the failure type.'),
      field('status', 'string', 'How far it came, in words.'),
      field('solved', 'boolean or null', 'What was said last; null while not said.'),
      field('started', 'string', 'When it began.'),
      field('where', 'list', 'Which merchant and which terminal.'),
      ...under('where[]', FIELD),
      field('verdict', 'object or null', 'The last outcome; null where there is none.'),
      ...under('verdict', VERDICT),
      field('verdict.word', 'string', 'The verdict in the language of the report.'),
      field('verdict.title', 'string', 'The outcome in a few words.'),
      field('verdict.cause', 'string', 'Why, in one sentence.'),
      field(
        'warnings',
        'list of strings',
        'What to know before anything else: money that is still open, where the walk stopped.',
      ),
      field('actions', 'list', 'What the outcome says to do.'),
      ...under('actions[]', ACTION),
      field('contacts', 'list', 'Whom to contact: those of the outcome and of the last rung shown.'),
      field('contacts[].id', 'string', 'An id from `contacts.yaml`.'),
      field('contacts[].phone', 'string or null', 'The number; null where none is known.'),
      field('contacts[].say', 'string', 'The sentence to say.'),
      field('contacts[].name', 'string', 'The name, with the number where there is one.'),
      field('contacts[].lines', 'list of strings', 'How to find it, what to say, hours, how sure.'),
      field('customer?', 'string', 'What to say to the cardholder who waits.'),
      field('never', 'list of strings', 'What never to do, from the outcomes of all legs.'),
      field('later?', 'list', 'What to do afterwards.'),
      ...under('later[]', ACTION),
      field('expect', 'list of strings', 'What happens next.'),
      field('ladder', 'list of strings', 'The rungs of the escalation ladder that were shown.'),
      field('evidence', 'list', 'What the outcome asks for, and what else was filled in.'),
      ...under('evidence[]', FIELD),
      field('legs', 'list', 'The walks in order.'),
      field('legs[].title', 'string', 'The tree it began in.'),
      field('legs[].steps', 'list', 'What was asked and answered.'),
      ...under('legs[].steps[]', ANSWERED),
      field('legs[].steps[].at', 'string', `When it was answered, ${UTC}.`),
      field('legs[].steps[].clock', 'string', 'The same as local hour and minute.'),
      field('legs[].steps[].ask', 'string', 'The question.'),
      field('legs[].steps[].label', 'string', 'The answer.'),
      field(
        'legs[].steps[].did',
        'list of strings',
        'What was told on the way, and what was to be done before answering.',
      ),
      field('legs[].steps[].carried', 'boolean', 'Whether it was known before and not asked.'),
      field('legs[].steps[].heard', 'boolean', 'Whether it was known from what was typed and not asked.'),
      field('legs[].steps[].from?', 'string', 'The words or the code it is known from.'),
      field('legs[].outcome', 'string or null', 'The title of the outcome.'),
      field('legs[].told?', 'list of strings', 'What was told on the way to the outcome.'),
      field('legs[].solved', 'boolean or null', 'What was said about it.'),
      field('notes', 'list', 'Notes that were written, masked.'),
      field('notes[].at', 'string', 'When.'),
      field('notes[].text', 'string', 'The note.'),
      field('notes[].where', 'string', 'The question or outcome it was written at.'),
      field('reminders', 'list', 'Follow-ups that were asked for.'),
      field('reminders[].due', 'string', 'When it is due.'),
      field('reminders[].what', 'string', 'What to look at then.'),
      field('reminders[].done', 'boolean', 'Whether it was closed.'),
      field('dropped', 'list of strings', 'Answers that no longer fit the pack of the day.'),
      field('code', 'string or null', 'The replay code.'),
      field('pack?', 'object', 'What the pack says of itself; left out where it says nothing.'),
      ...under('pack', PACK),
      field('versions', 'string', 'The program, what the pack says of itself, and its digest.'),
      field('footer', 'string', 'When it was made, the zone of the times, and that secrets are masked.'),
    ],
  },
]

const FORMAT = field('format', '1', 'The version of this shape.')

export const FILE_SHAPES: readonly Shape[] = [
  {
    id: 'session-file',
    title: 'The file of a session',
    about:
      'One file a session, `sessions/ID.json` in the state folder. Written after every answer. A file of a later format is left alone, and so is one that does not fit this.',
    fields: [FORMAT, ...HEAD, ...BEGUN_WITH, ...KEPT],
  },
  {
    id: 'settings-file',
    title: 'The file of settings',
    about: '`settings.json` in the state folder. Other keys in it are kept.',
    fields: [
      FORMAT,
      field('lang?', 'string', 'The language that was switched to.'),
      field('acquirer?', 'string', 'The acquirer that was chosen last.'),
    ],
  },
]
