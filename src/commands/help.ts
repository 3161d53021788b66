/** `help`: topics and commands; a topic; or a command's own help. Glue. */
import type { Command } from 'commander'
import type { Context } from '../app/context.ts'
import { writeLines } from '../app/write.ts'
import { EXIT, UsageError } from '../errors.ts'
import { renderRows, renderTopic } from '../render/help.ts'
import { wrap } from '../text/wrap.ts'
import { own } from '../tree/pack.ts'

/** Exit 0; a name that is neither topic nor command is a usage error that lists both. */
export function help(name: string | undefined, context: Context, program: Command): number {
  const { topics: words, joints } = context.words
  const commands = program.createHelp().visibleCommands(program)
  const topic = name === undefined ? undefined : own(words.all, name)
  const command = commands.find((each) => each.name() === name)
  if (name === undefined) writeLines(context.io, overview(commands, context))
  else if (topic) writeLines(context.io, renderTopic(topic, context.how()))
  else if (command) context.io.stdout.write(command.helpInformation())
  else {
    const known = [...Object.keys(words.all), ...commands.map((each) => each.name())]
    throw new UsageError(words.unknownTopic(name, known.join(joints.ids)))
  }
  return EXIT.done
}

function overview(commands: readonly Command[], context: Context): string[] {
  const how = context.how()
  const { topics: words } = context.words
  const topics = Object.entries(words.all)
  return [
    how.style.heading(words.title),
    ...renderRows(
      topics.map(([id, topic]) => [id, topic.title] as const),
      how,
    ),
    '',
    how.style.heading(words.commandsTitle),
    ...renderRows(
      commands.map((each) => [each.name(), each.description()] as const),
      how,
    ),
    '',
    ...wrap(words.more, how.columns),
  ]
}
