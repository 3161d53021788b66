/** From a command line to the command it means. Glue. */
import type { CommandEntry, CommandTable } from '../app/command-entry.ts'
import type { Context } from '../app/context.ts'
import { TABLE } from '../commands/table.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { oneLine } from '../text/plain-text.ts'
import {
  type FirstWord,
  type Line,
  type LookUp,
  type QuickRun,
  quickRun,
  readFirstWord,
  readLine,
  withWords,
} from './read-line.ts'

/** Gives the exit code. Throws what commands throw. */
export async function runLine(argv: readonly string[], io: Io, table: CommandTable = TABLE): Promise<number> {
  const line = readLine(argv, table)
  const first = await readFirstWord(line, table, lookUpLate(line, table, io))
  const [at = argv.length] = line.words.map((word) => word.at)
  if (first.kind === 'slip') throw new UsageError(await wordSlip(first, at, line, io))
  if (first.kind === 'sentence') {
    const { writeError } = await import('../app/output.ts')
    writeError(io, (await wordsOfLine(line, io)).firstWord.isCommandToo(first.command.name))
    return runLine(withWords(line, at, 0, [table.usual.name]), io, table)
  }
  if (first.kind === 'asked') {
    if ('run' in first.asked) return runLine(withWords(line, at, 1, first.asked.run), io, table)
    throw new UsageError((await wordsOfLine(line, io)).firstWord.asked[first.asked.say])
  }
  const command = first.kind === 'none' ? table.usual : first.command
  const quick = quickRun(line, command, table)
  if (quick) return runQuick(command, quick, io, table)
  const { runProgram } = await import('./program.ts')
  return runProgram(line, io, table, (next) => runLine(next, io, table))
}

/** Loads with its first question: few lines ask any. */
function lookUpLate(line: Line, table: CommandTable, io: Io): LookUp {
  const load = async () => (await import('./look-up-words.ts')).lookUpFor(line, table, io)
  let loaded: Promise<LookUp> | undefined
  const look = () => {
    loaded ??= load()
    return loaded
  }
  return {
    isKnown: async (value, source) => (await look()).isKnown(value, source),
    isWord: async (value) => (await look()).isWord(value),
  }
}

async function wordsOfLine(line: Line, io: Io): Promise<Context['words']> {
  const { wordsAsked } = await import('./program.ts')
  return wordsAsked(line, io)
}

/** Each line that may be meant, whole, so that it can be taken as it stands. */
async function wordSlip(
  { given, meant }: FirstWord & { kind: 'slip' },
  at: number,
  line: Line,
  io: Io,
): Promise<string> {
  const { firstWord, joints } = await wordsOfLine(line, io)
  const typed = (argv: readonly string[]): string => oneLine(['pos-triage', ...argv.map(shellWord)].join(' '))
  const lines = meant.map((name) => typed(withWords(line, at, 1, [name])))
  return firstWord.slip(given, lines.join(joints.or), typed(withWords(line, at, 0, ['run'])))
}

/** An argument as it is typed again. */
const shellWord = (word: string): string => (/^[^\s"'`$&|;<>()*?#!\\]+$/.test(word) ? word : `"${word}"`)

async function runQuick(
  command: CommandEntry,
  { args, options }: QuickRun,
  io: Io,
  table: CommandTable,
): Promise<number> {
  const { openContext } = await import('../app/context.ts')
  const run = await command.load()
  const context = await openContext(io, options)
  return run({ args, options, context, table, runInstead: (argv) => runLine(argv, io, table) })
}
