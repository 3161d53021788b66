/** Makes docs/json.md: every JSON shape with its fields and an example made by the program. */
import { type Example, makeExamples } from './examples.ts'
import { FILE_SHAPES, SESSION_SHAPES } from './json-records.ts'
import { PRINTED } from './json-shapes.ts'
import type { Shape } from './json-types.ts'
import { fence, table } from './markdown.ts'

export const SHAPES: readonly Shape[] = [...PRINTED, ...SESSION_SHAPES, ...FILE_SHAPES]

const HEAD = `# The JSON that is printed and stored

With \`--json\` a command prints one object on standard output and asks nothing, also where it fails: then the object tells
[the error](#an-error), or [the places there are to choose from](#where-no-walk-begins-by-itself). The talk and every error go to
standard error too, and the exit code says what kind of error it is (\`pos-triage help exit-codes\`).

Every object that is printed begins with \`"schema": 1\`, every file that is kept with \`"format": 1\`. The number goes up when a field
is taken out or changes its meaning; fields may be added without that, so leave alone what you do not know. Texts are in the language
of \`--lang\`. Control and formatting characters are escaped, so that the output may be shown on a terminal.

In the tables \`list[].key\` is a key of each object of a list, \`map.*\` is the value of any key, and a \`?\` stands behind a key that may
be absent; all others are always there. Types in quotes are the very texts.

The examples are real, made with the small pack in \`test/papers/pack\`. \`npm run docs\` makes this page.
`

export async function makeJsonPage(): Promise<string> {
  const examples = await makeExamples()
  const list = SHAPES.map(({ title }) => `- [${title}](#${anchorOf(title)})\n`).join('')
  return [HEAD, list, ...SHAPES.map((shape) => section(shape, examples.get(shape.id)))].join('\n')
}

const anchorOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-')

function section({ id, title, about, fields }: Shape, example: Example | undefined): string {
  if (!example) throw new Error(`no example of ${id}`)
  const rows = fields.map(({ path, type, means }) => [`\`${path}\``, type, means])
  const { from, text } = example
  const shown = id === 'schema' ? `${text.split('\n').slice(0, 12).join('\n')}\n...` : text.trimEnd()
  return [
    `## ${title}\n`,
    `${about}\n`,
    table(['field', 'type', 'meaning'], rows),
    fence(id === 'schema' ? 'text' : 'json', shown),
  ]
    .toSpliced(3, 0, ...(from ? [fence('sh', from)] : []))
    .join('\n')
}
