/** `help`: topics and commands; a topic; or a command's own help. Glue. */
import type { CommandCall, CommandName } from '../app/command-entry.ts'
import type { Context } from '../app/context.ts'
import { writeLines } from '../app/output.ts'
import { EXIT, UsageError } from '../errors.ts'
import { renderRows, renderTopic } from '../render/help.ts'
import { wrap } from '../text/plain-text.ts'
import { own } from '../tree/pack.ts'

type HelpCall = Pick<CommandCall, 'context' | 'table' | 'runInstead'>

/** Exit 0; a name that is neither topic nor command is a usage error that lists both. */
export async function help(name: string | undefined, { context, table, runInstead }: HelpCall): Promise<number> {
  const { topics: words, joints } = context.words
  const names = table.commands.map((command) => command.name)
  const topic = name === undefined ? undefined : own(words.all, name)
  const command = names.find((each) => each === name)
  if (command) return runInstead([command, '--help', '--lang', context.lang])
  if (name === undefined) writeLines(context.io, overview(names, context))
  else if (topic) writeLines(context.io, renderTopic(topic, context.results()))
  else throw new UsageError(words.unknownTopic(name, [...Object.keys(words.all), ...names].join(joints.ids)))
  return EXIT.done
}

function overview(names: readonly CommandName[], context: Context): string[] {
  const wording = context.results()
  const { topics: words, help: told } = context.words
  const topics = Object.entries(words.all)
  return [
    wording.style.heading(words.title),
    ...renderRows(
      topics.map(([id, topic]) => [id, topic.title] as const),
      wording,
    ),
    '',
    wording.style.heading(words.commandsTitle),
    ...renderRows(
      names.map((name) => [name, told.commands[name]] as const),
      wording,
    ),
    '',
    ...wrap(words.more, wording.columns),
  ]
}
