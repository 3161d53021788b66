/** The command line as commander parses it, made of the table of commands. Glue. */
import { Command, CommanderError, Option } from 'commander'
import type { CommandEntry, CommandTable, OptionEntry } from '../app/command-entry.ts'
import { chooseLanguage, type GlobalOptions, openContext } from '../app/context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { readSettings } from '../files/settings.ts'
import { isLanguage, LANGUAGE_IDS, type Words, wordsOf } from '../i18n/language.ts'
import { type Io, screenOf } from '../io.ts'
import { helpLayout } from '../render/help.ts'
import { safeText } from '../text/safe-text.ts'
import { VERSION } from '../version.ts'
import { type Line, valueGiven } from './read-line.ts'

/** What a program is made of, and where its exit code goes. */
interface Making {
  readonly io: Io
  readonly table: CommandTable
  readonly words: Words
  /** Whether the line may name a command; where it does not, of each no more is shown than name and description. */
  readonly mayName: boolean
  readonly runInstead: (argv: readonly string[]) => Promise<number>
  readonly done: (code: number) => void
}

/** Parses a line and runs the command it names. Throws what commands throw, and UsageError for what the parser has said already. */
export async function runProgram(
  line: Line,
  io: Io,
  table: CommandTable,
  runInstead: Making['runInstead'],
): Promise<number> {
  let code: number = EXIT.done
  const done = (given: number): void => {
    code = given
  }
  try {
    const mayName = line.words.length > 0 || line.argv.includes('--')
    const program = makeProgram({ io, table, words: wordsAsked(line, io), mayName, runInstead, done })
    await program.parseAsync(line.argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return EXIT.done
    throw new UsageError(error.message.replace(/^error: /, ''), { isSaid: true })
  }
}

/** The parser of all commands of a table. */
function makeProgram(making: Making): Command {
  const { table, words, mayName } = making
  const { help } = words
  const program = new Command('pos-triage').description(help.description)
  addShared(program, making)
  program.version(VERSION, table.version.flags, help.options.version)
  addOwn(program, table.usual, program, making)
  program.enablePositionalOptions()
  program.helpOption(table.help.flags, help.options.help).helpCommand(false)
  for (const entry of table.commands) {
    const command = program.command(entry.name).description(help.commands[entry.name])
    if (!mayName) continue
    addShared(command, making)
    addOwn(command, entry, program, making)
  }
  return program
}

/** The options every command takes, and errors that are thrown instead of ending the process. */
function addShared(command: Command, { io, table, words }: Making): void {
  const columns = screenOf(io, {}).results.columns - 1
  for (const option of table.shared) command.addOption(optionOf(option, words))
  command
    .exitOverride()
    .showHelpAfterError(words.help.seeHelp)
    .configureHelp(helpLayout(columns, words.help.parser))
    .configureOutput({
      getOutHelpWidth: () => columns,
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(safeText(text)),
    })
}

/** What one command takes, and what it does. */
function addOwn(command: Command, entry: CommandEntry, program: Command, making: Making): void {
  const { io, table, words, runInstead, done } = making
  for (const { name, required, variadic, help } of entry.arguments) {
    const shown = variadic ? `${name}...` : name
    command.argument(required ? `<${shown}>` : `[${shown}]`, help && words.help[help])
  }
  for (const option of entry.options) command.addOption(optionOf(option, words))
  if (entry.usage) command.usage(entry.usage)
  if (entry.passesOptions) command.passThroughOptions()
  command.action(async () => {
    const context = await openContext(io, { ...given(program), ...given(command) })
    const args = command.processedArgs.flat().filter((word): word is string => word !== undefined)
    const run = await entry.load()
    done(await run({ args, options: command.opts(), context, table, runInstead }))
  })
}

/** The options that were on the command line: those of the program may stand before the command's name. */
const given = (command: Command): GlobalOptions =>
  Object.fromEntries(
    Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) !== 'default'),
  )

function optionOf(entry: OptionEntry, { help, joints }: Words): Option {
  const text = entry.help === undefined ? LANGUAGE_IDS.join(joints.or) : help.options[entry.help]
  const option = new Option(entry.flags, text).hideHelp(entry.hidden === true)
  if (entry.oneOf) option.choices(entry.oneOf).default(entry.oneOf[0])
  if (entry.repeatable) option.argParser((value: string, all: readonly string[] = []) => [...all, value])
  return option
}

/** The words to answer a line in, before it is known whether everything it names is there. */
export function wordsAsked(line: Line, io: Io): Words {
  const named = valueGiven(line, '--lang')
  const lang = named !== undefined && isLanguage(named) ? named : undefined
  return wordsOf(chooseLanguage(io, lang, readSettings(io).lang))
}
