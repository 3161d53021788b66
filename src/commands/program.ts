/** The command line: what commander parses, and which command it hands to. */

import { Command, CommanderError, Option } from 'commander'
import { type Context, chooseLanguage, type GlobalOptions, openContext } from '../app/context.ts'
import { EXIT } from '../errors.ts'
import { readSettings } from '../files/settings.ts'
import { isLanguage, LANGUAGE_IDS, type Words, wordsOf } from '../i18n/language.ts'
import { type Io, screenOf } from '../io.ts'
import { helpLayout } from '../render/help.ts'
import { safeText } from '../text/safe-text.ts'
import { VERSION } from '../version.ts'

type Help = Words['help']
type Result = number | Promise<number>

/** Parses argv and runs the command it names. Throws what commands throw; usage errors of commander have been said. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const lang = chooseLanguage(io, languageIn(argv), readSettings(io).lang)
  const outcome = { code: EXIT.done as number }
  const program = makeProgram(io, wordsOf(lang), (code) => {
    outcome.code = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return outcome.code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.done : EXIT.usage
  }
}

/** The language named on the command line, before the parser has read it: its help is worded when it is made. */
const languageIn = (argv: readonly string[]): string | undefined =>
  argv.find((word, index) => argv[index - 1] === '--lang' && isLanguage(word))

function makeProgram(io: Io, words: Words, done: (code: number) => void): Command {
  const { help } = words
  const program = new Command('pos-triage')
  const run = async (command: Command, work: (context: Context) => Result) =>
    done(await work(await openContext(io, { ...given(program), ...given(command) })))
  const add = (name: string, description: string) => common(program.command(name).description(description), io, words)

  walking(
    common(program, io, words).description(help.description).version(VERSION, '-V, --version', help.options.version),
    run,
    help,
  )
  program.enablePositionalOptions()
  program.helpOption('-h, --help', help.options.help).helpCommand(false)
  walking(add('run', help.commands.run), run, help)
  lookingUp(add, run, help)
  recorded(add, run, help)
  writing(add, run, help)
  aboutItself(program, add, run, help)
  return program
}

type Add = (name: string, description: string) => Command

/** What answers a question without a walk. */
function lookingUp(add: Add, run: Run, help: Help): void {
  add('list', help.commands.list)
    .option('--json', help.options.json)
    .action((options, command) => run(command, async (context) => (await import('./list.ts')).list(context, options)))
  add('code', help.commands.code)
    .argument('[code]')
    .option('--json', help.options.json)
    .action((typed, options, command) =>
      run(command, async (context) => (await import('./code.ts')).code(typed, options, context)),
    )
  add('contacts', help.commands.contacts)
    .argument('[id]')
    .option('--json', help.options.json)
    .action((id, options, command) =>
      run(command, async (context) => (await import('./contacts.ts')).contacts(id, options, context)),
    )
  add('search', help.commands.search)
    .argument('<words...>')
    .option('--json', help.options.json)
    .action((words, options, command) =>
      run(command, async (context) => (await import('./search.ts')).search(words, options, context)),
    )
}

/** What was walked before. */
function recorded(add: Add, run: Run, help: Help): void {
  add('sessions', help.commands.sessions)
    .argument('[action]')
    .argument('[id]')
    .option('--json', help.options.json)
    .option('--stats', help.options.stats)
    .action((action, id, options, command) =>
      run(command, async (context) => (await import('./sessions.ts')).sessions(action, id, options, context)),
    )
  add('report', help.commands.report)
    .argument('[id]')
    .option('--format <format>', help.options.format)
    .option('-o, --output <file>', help.options.output)
    .action((id, options, command) =>
      run(command, async (context) => (await import('./report.ts')).report(id, options, context)),
    )
}

/** What whoever writes trees needs. */
function writing(add: Add, run: Run, help: Help): void {
  add('check', help.commands.check)
    .argument('[path...]')
    .addOption(new Option('--format <format>', help.options.format).choices(['text', 'json']).default('text'))
    .action((paths, options, command) =>
      run(command, async (context) => (await import('./check.ts')).check(paths, options, context)),
    )
  add('schema', help.commands.schema).action((_, command) =>
    run(command, async (context) => (await import('./schema.ts')).schema(context)),
  )
}

/** Help on more than options, and what shells ask: both read the command line off the parser. */
function aboutItself(program: Command, add: Add, run: Run, help: Help): void {
  add('help', help.commands.help)
    .argument('[topic]')
    .action((topic, _, command) =>
      run(command, async (context) => (await import('./help.ts')).help(topic, context, program)),
    )
  add('completion', help.commands.completion)
    .argument('<shell>')
    .argument('[words...]')
    .usage('[options] <shell>')
    .passThroughOptions()
    .action((shell, words, _, command) =>
      run(command, async (context) => (await import('./completion.ts')).completion(shell, words, context, program)),
    )
}

/** The options that were on the command line: those of the program may stand before the command's name. */
const given = (command: Command): GlobalOptions =>
  Object.fromEntries(
    Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) !== 'default'),
  )

type Run = (command: Command, work: (context: Context) => Result) => Promise<void>

function walking(command: Command, run: Run, help: Help): void {
  command
    .argument('[query...]', help.query)
    .option('--answers <list>', help.options.answers)
    .option('--json', help.options.json)
    .option('--report <file>', help.options.report)
    .option('--resume [id]', help.options.resume)
    .option('--plain', help.options.plain)
    .action((query, options, self) =>
      run(self, async (context) => (await import('./run.ts')).run(query, options, context)),
    )
}

/** The options every command takes, and errors that are thrown instead of ending the process. */
function common(command: Command, io: Io, { help, joints }: Words): Command {
  const collect = (value: string, all: string[] = []) => [...all, value]
  const columns = screenOf(io, {}).columns - 1
  return command
    .addOption(new Option('--lang <lang>', LANGUAGE_IDS.join(joints.or)))
    .addOption(new Option('--trees <dir>', help.options.trees).argParser(collect))
    .option('--acquirer <id>', help.options.acquirer)
    .option('--no-color', help.options.noColor)
    .addOption(new Option('--debug', help.options.debug).hideHelp())
    .exitOverride()
    .showHelpAfterError(help.seeHelp)
    .configureHelp(helpLayout(columns, help.parser))
    .configureOutput({
      getOutHelpWidth: () => columns,
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(safeText(text)),
    })
}
