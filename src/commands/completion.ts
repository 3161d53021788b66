/** `completion`: the script for a shell; and for those scripts, what could come next. Glue. */
import type { Command } from 'commander'
import { type Context, openContext } from '../app/context.ts'
import { writeLines } from '../app/write.ts'
import { EXIT, UsageError } from '../errors.ts'
import {
  type Candidate,
  type CommandShape,
  complete,
  completionLines,
  type Offers,
} from '../render/completion/candidates.ts'
import { isShell, SCRIPTS, SHELLS } from '../render/completion/scripts.ts'
import { safeText } from '../text/safe-text.ts'
import { own, type Pack } from '../tree/pack.ts'

/** What the scripts call instead of naming a shell; not for people, so no help names it. */
const WORDS = 'words'

/** Prints a script, or after `words` the candidates: the first word is the one being typed, behind a sign; then those before it. */
export async function completion(
  shell: string,
  words: readonly string[],
  context: Context,
  program: Command,
): Promise<number> {
  if (shell === WORDS) writeLines(context.io, await completeWords(words, context, program))
  else if (isShell(shell)) context.io.stdout.write(SCRIPTS[shell])
  else throw new UsageError(context.words.help.unknownShell(shell, SHELLS.join(context.words.joints.ids)))
  return EXIT.done
}

async function completeWords(words: readonly string[], context: Context, program: Command): Promise<string[]> {
  const [signed = '', ...before] = words
  const offers = offersOf(await openAsTyped(before, context))
  return completionLines(complete({ before, current: signed.replace(/^=/, '') }, shapeOf(program), offers))
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

/** The command line as the parser knows it, without what is hidden. */
function shapeOf(command: Command): CommandShape {
  const help = command.createHelp()
  return {
    name: command.name(),
    text: command.description(),
    options: help.visibleOptions(command).map((option) => ({
      names: [option.short, option.long].filter((name) => name !== undefined),
      value: option.required ? 'required' : option.optional ? 'optional' : 'none',
      choices: option.argChoices ?? [],
      text: option.description,
    })),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      variadic: argument.variadic,
      choices: argument.argChoices ?? [],
    })),
    commands: help.visibleCommands(command).map(shapeOf),
  }
}

function offersOf({ pack, content, words, store }: Context): Offers {
  return {
    trees: () =>
      Object.values(pack.trees)
        .filter((tree) => tree.kind !== 'subtree')
        .map((tree) => ({ value: tree.tree, text: tree.title[content] })),
    codes: () => codes(pack, content),
    contacts: () =>
      Object.entries(pack.contacts).map(([value, contact]) => ({ value, text: contact.name?.[content] ?? '' })),
    acquirers: () =>
      Object.entries(pack.contacts)
        .filter(([, contact]) => contact.acquirer)
        .map(([value, contact]) => ({ value, text: contact.name?.[content] ?? '' })),
    sessions: () =>
      store.load().records.map((record) => {
        const tree = record.legs.at(-1)?.start.tree ?? ''
        return { value: record.id, text: own(pack.trees, tree)?.title[content] ?? safeText(tree) }
      }),
    topics: () => Object.entries(words.topics.all).map(([value, topic]) => ({ value, text: topic.title })),
    shells: () => SHELLS.map((value) => ({ value, text: '' })),
  }
}

/** Each code once, though it may have an entry for the card terminal and one for QR payments. */
function codes(pack: Pack, content: Context['content']): Candidate[] {
  const byCode = new Map<string, string>()
  for (const { code, meaning } of pack.codes) if (!byCode.has(code)) byCode.set(code, meaning[content])
  return [...byCode].map(([value, text]) => ({ value, text }))
}
