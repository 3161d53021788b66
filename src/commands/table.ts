/**
 * The commands. What parses, completes, tells about and tells apart command lines reads this table and no other: what is not in it
 * does not exist. It is loaded at every start, so it holds data only; each command's file loads when it runs.
 */
import { type CommandEntry, type CommandTable, commandEntry, type OptionEntry } from '../app/command-entry.ts'

const JSON_OUTPUT = { flags: '--json', help: 'json' } as const satisfies OptionEntry

const SHARED: readonly OptionEntry[] = [
  { flags: '--lang <lang>', values: 'languages' },
  { flags: '--trees <dir>', help: 'trees', values: 'folders', repeatable: true },
  { flags: '--acquirer <id>', help: 'acquirer', values: 'acquirers' },
  { flags: '--no-color', help: 'noColor' },
  { flags: '--debug', help: 'debug', hidden: true },
]

const RUN = commandEntry({
  name: 'run',
  arguments: [{ name: 'query', variadic: true, values: 'starts', help: 'query' }],
  options: [
    { flags: '--answers <list>', help: 'answers' },
    JSON_OUTPUT,
    { flags: '--report <file>', help: 'report', values: 'files' },
    { flags: '--resume [id]', help: 'resume', values: 'sessions' },
    { flags: '--plain', help: 'plain' },
  ],
  fits: () => true,
  load: async () => {
    const { run } = await import('./run.ts')
    return ({ args, options, context }) => run(args, options, context)
  },
})

/** What answers a question without a walk. */
const LOOKING_UP: readonly CommandEntry[] = [
  commandEntry({
    name: 'list',
    arguments: [],
    options: [JSON_OUTPUT],
    load: async () => {
      const { list } = await import('./list.ts')
      return ({ options, context }) => list(context, options)
    },
  }),
  commandEntry({
    name: 'code',
    otherNames: ['codes'],
    arguments: [{ name: 'code', values: 'codes' }],
    options: [JSON_OUTPUT],
    load: async () => {
      const { code } = await import('./code.ts')
      return ({ args, options, context }) => code(args[0], options, context)
    },
  }),
  commandEntry({
    name: 'contacts',
    otherNames: ['contact'],
    arguments: [{ name: 'id', values: 'contacts' }],
    options: [JSON_OUTPUT],
    load: async () => {
      const { contacts } = await import('./contacts.ts')
      return ({ args, options, context }) => contacts(args[0], options, context)
    },
  }),
  commandEntry({
    name: 'search',
    arguments: [{ name: 'words', required: true, variadic: true, values: [] }],
    options: [JSON_OUTPUT],
    fits: () => true,
    load: async () => {
      const { search } = await import('./search.ts')
      return ({ args, options, context }) => search(args, options, context)
    },
  }),
]

/** What was walked before. */
const RECORDED: readonly CommandEntry[] = [
  commandEntry({
    name: 'sessions',
    otherNames: ['session'],
    arguments: [
      { name: 'action', values: ['list', 'show', 'remove'] },
      { name: 'id', values: 'sessions' },
    ],
    options: [JSON_OUTPUT, { flags: '--stats', help: 'stats' }],
    load: async () => {
      const { sessions } = await import('./sessions.ts')
      return ({ args: [action, id], options, context }) => sessions(action, id, options, context)
    },
  }),
  commandEntry({
    name: 'report',
    otherNames: ['reports'],
    arguments: [{ name: 'id', values: 'sessions', also: ['last'] }],
    options: [
      { flags: '--format <format>', help: 'format', values: ['md', 'txt', 'json', 'html'] },
      { flags: '-o, --output <file>', help: 'output', values: 'files' },
      { flags: '--force', help: 'force' },
    ],
    load: async () => {
      const { report } = await import('./report.ts')
      return ({ args, options, context }) => report(args[0], options, context)
    },
  }),
]

/** What whoever writes trees needs. */
const WRITING: readonly CommandEntry[] = [
  commandEntry({
    name: 'check',
    arguments: [{ name: 'path', variadic: true, values: 'files' }],
    options: [
      { flags: '--format <format>', help: 'format', oneOf: ['text', 'json'] },
      { flags: '--proofs', help: 'proofs' },
    ],
    load: async () => {
      const { check } = await import('./check.ts')
      return ({ args, options, context }) =>
        check(args, { format: options.format === 'json' ? 'json' : 'text', proofs: options.proofs === true }, context)
    },
  }),
  commandEntry({
    name: 'schema',
    arguments: [],
    options: [],
    load: async () => {
      const { schema } = await import('./schema.ts')
      return ({ context }) => schema(context)
    },
  }),
]

const ABOUT_ITSELF: readonly CommandEntry[] = [
  commandEntry({
    name: 'help',
    arguments: [{ name: 'topic', values: 'help' }],
    options: [],
    load: async () => {
      const { help } = await import('./help.ts')
      return ({ args, ...call }) => help(args[0], call)
    },
  }),
  commandEntry({
    name: 'completion',
    // `words` is what the scripts call instead of naming a shell.
    arguments: [
      { name: 'shell', required: true, values: 'shells', also: ['words'] },
      { name: 'words', variadic: true, values: [] },
    ],
    options: [],
    usage: '[options] <shell>',
    passesOptions: true,
    load: async () => {
      const { completion } = await import('./completion.ts')
      return ({ args: [shell = '', ...words], context, table }) => completion(shell, words, context, table)
    },
  }),
]

/**
 * Words that are one slip from the name of a command, there already or to come, and mean themselves. A test goes over all
 * words of the pack; the others are what else people may begin a sentence with.
 */
const ORDINARY = [
  ...[
    'ran',
    'rung',
    'ruin',
    'sun',
    'fun',
    'gun',
    'rub',
    'rum',
    'runs',
    'rrn',
    'rug',
    'ren',
    'xun',
    'jun',
    'rtn',
    'trun',
  ],
  ...['lost', 'last', 'lists', 'lit', 'lift', 'lest', 'mist', 'fist', 'gist'],
  ...['mode', 'node', 'core', 'come', 'cod', 'cope', 'coded', 'coder'],
  ...['contracts', 'checks', 'cheek', 'scheme', 'completions'],
  ...['held', 'helps', 'heap', 'hell', 'resort', 'lis', 'lisa'],
  ...['net', 'now', 'few', 'status', 'states', 'text', 'built'],
]

export const TABLE: CommandTable = {
  commands: [RUN, ...LOOKING_UP, ...RECORDED, ...WRITING, ...ABOUT_ITSELF],
  usual: RUN,
  shared: SHARED,
  version: { flags: '-V, --version', help: 'version' },
  help: { flags: '-h, --help', help: 'help' },
  asked: {
    version: { run: ['--version'] },
    update: { say: 'update' },
    upgrade: { say: 'update' },
    config: { say: 'settings' },
    settings: { say: 'settings' },
  },
  ordinary: new Set(ORDINARY),
}
