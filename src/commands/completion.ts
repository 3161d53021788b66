/** `completion`: the script for a shell; and for those scripts, what could come next. Glue. */
import type { CommandEntry, CommandTable, OptionEntry } from '../app/command-entry.ts'
import { namesOf, takesValue } from '../app/command-entry.ts'
import { type Context, openContext } from '../app/context.ts'
import { knownTo } from '../app/known-values.ts'
import { writeLines } from '../app/output.ts'
import { EXIT, UsageError } from '../errors.ts'
import { LANGUAGE_IDS, type Words } from '../i18n/language.ts'
import { type CommandShape, complete, completionLines, type OptionShape } from '../render/completion/candidates.ts'
import { isShell, SCRIPTS, SHELLS } from '../render/completion/scripts.ts'

/** What the scripts call instead of naming a shell; not for people, so no help names it. */
const WORDS = 'words'

/** Prints a script, or after `words` the candidates: the first word is the one being typed, behind a sign; then those before it. */
export async function completion(
  shell: string,
  words: readonly string[],
  context: Context,
  table: CommandTable,
): Promise<number> {
  if (shell === WORDS) writeLines(context.io, await completeWords(words, context, table))
  else if (isShell(shell)) context.io.stdout.write(SCRIPTS[shell])
  else throw new UsageError(context.words.help.unknownShell(shell, SHELLS.join(context.words.joints.ids)))
  return EXIT.done
}

async function completeWords(words: readonly string[], context: Context, table: CommandTable): Promise<string[]> {
  const [signed = '', ...before] = words
  const known = knownTo(await openAsTyped(before, context))
  return completionLines(
    complete({ before, current: signed.replace(/^=/, '') }, programShape(table, context.words), known),
  )
}

/** The packs and the language that the line being typed names, where they can be loaded. */
async function openAsTyped(before: readonly string[], context: Context): Promise<Context> {
  const after = (name: string) => before.flatMap((word, i) => (word === name ? (before[i + 1] ?? []) : []))
  const [lang] = after('--lang')
  const trees = after('--trees')
  if (!lang && trees.length === 0) return context
  try {
    return await openContext(context.io, { ...(lang ? { lang } : {}), trees })
  } catch {
    return context
  }
}

/** The whole command line, without what is hidden. */
function programShape({ commands, usual, shared, version, help }: CommandTable, words: Words): CommandShape {
  const shapeOf = (name: string, text: string, { arguments: args }: CommandEntry, options: readonly OptionEntry[]) => ({
    name,
    text,
    options: [...shared, ...options, help].filter(({ hidden }) => !hidden).map((option) => optionShape(option, words)),
    arguments: args.map(({ variadic = false, values }) => ({ variadic, values })),
    commands: [],
  })
  const { description, commands: told } = words.help
  return {
    ...shapeOf('pos-triage', description, usual, [version, ...usual.options]),
    commands: commands.map((command) => shapeOf(command.name, told[command.name], command, command.options)),
  }
}

function optionShape(option: OptionEntry, { help, joints }: Words): OptionShape {
  return {
    names: namesOf(option),
    value: takesValue(option),
    values: option.oneOf ?? option.values ?? [],
    repeatable: option.repeatable === true,
    text: option.help === undefined ? LANGUAGE_IDS.join(joints.or) : help.options[option.help],
  }
}
