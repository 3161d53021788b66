/** Makes docs/checks.md: every diagnostic with what it means, a wrong example and a right one. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { DiagnosticCode } from '../../src/tree/diagnostic.ts'
import { checkFixture, fixtures, TREES } from '../helpers/fixtures.ts'
import { MEANINGS, type Meaning } from './check-meanings.ts'
import { fence } from './markdown.ts'

const HEAD = `# What \`check\` finds

\`pos-triage check PATH...\` lays files or folders over the shipped trees and tells everything that is wrong with them at once, with
line and column. An error keeps a pack from being used and makes \`check\` exit with 1; a warning does neither.

Each example is the part of a file that is wrong, what \`check\` says, and the same part put right. The whole files are in
[test/trees/err](../test/trees/err) and [test/trees/right](../test/trees/right); they lie over the small pack in
[test/trees/base](../test/trees/base). How to write a tree is in [trees/README.md](../trees/README.md).

This page is made by \`npm run docs\` from these files and from \`test/papers/check-meanings.ts\`.
`

/** A fixture's name with its ending, or with none where it is a folder. */
const fileOf = (folder: 'err' | 'right', name: string): string =>
  existsSync(`${TREES}${folder}/${name}.yaml`) ? `${name}.yaml` : name

export const wrongOf = ({ fixture }: Meaning): string => fileOf('err', fixture)
export const rightOf = ({ fixture }: Meaning): string => fileOf('right', fixture)

export async function makeChecksPage(): Promise<string> {
  const told = await tellAll()
  const codes = Object.keys(MEANINGS) as DiagnosticCode[]
  const list = codes.map((code) => `- [\`${code}\`](#${code}), ${severitiesOf(code, told)}`).join('\n')
  return [HEAD, `${list}\n`, ...codes.map((code) => section(code, MEANINGS[code], told))].join('\n')
}

interface Told {
  readonly fixture: string
  readonly code: DiagnosticCode
  readonly severity: string
}

async function tellAll(): Promise<readonly Told[]> {
  const all = fixtures('err').map(async (fixture) => {
    const { found } = await checkFixture(`${TREES}err/${fixture}`, fixture)
    return found.map(({ code, severity }) => ({ fixture, code, severity }))
  })
  return (await Promise.all(all)).flat()
}

const severitiesOf = (code: DiagnosticCode, told: readonly Told[]): string =>
  [...new Set(told.filter((one) => one.code === code).map((one) => one.severity))].sort().join(' or ')

function section(code: DiagnosticCode, meaning: Meaning, told: readonly Told[]): string {
  const [wrong, right] = [wrongOf(meaning), rightOf(meaning)]
  const others = [...new Set(told.filter((one) => one.code === code).map((one) => one.fixture))]
  const more = others.filter((name) => name !== wrong).map((name) => `[${name}](../test/trees/err/${name})`)
  const said = readFileSync(`${TREES}err/${meaning.fixture}.out`, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n')
  const parts = partsOf(wrong, right)
  const show = (side: 'wrong' | 'right'): string =>
    parts
      .map((part) => named(part.name, parts.length > 1, fence('yaml', excerpt(part, side, meaning.before ?? 0))))
      .join('\n')
  return [
    `## \`${code}\`\n`,
    `${severitiesOf(code, told)}. ${meaning.means}\n`.replace(/^\w/, (first) => first.toUpperCase()),
    `Wrong, [${wrong}](../test/trees/err/${wrong}):\n`,
    show('wrong'),
    fence('text', said),
    `Right, [${right}](../test/trees/right/${right}):\n`,
    show('right'),
    ...(more.length > 0 ? [`Also in ${more.join(', ')}.\n`] : []),
  ].join('\n')
}

const named = (name: string, several: boolean, block: string): string => (several ? `\`${name}\`\n\n${block}` : block)

interface Part {
  readonly name: string
  readonly wrong: string
  readonly right: string
}

/** The files that differ between a wrong and a right pack. */
function partsOf(wrong: string, right: string): readonly Part[] {
  const [from, to] = [`${TREES}err/${wrong}`, `${TREES}right/${right}`]
  const names = statSync(from).isDirectory()
    ? readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
    : ['']
  const read = (folder: string, name: string): string => readFileSync(name ? `${folder}/${name}` : folder, 'utf8')
  return names
    .sort()
    .map((name) => ({ name, wrong: read(from, name), right: read(to, name) }))
    .filter((part) => part.wrong !== part.right)
}

/** The entries of a file that differ from the other side, under the key they stand under. */
function excerpt(part: Part, side: 'wrong' | 'right', before: number): string {
  const [mine, other] = side === 'wrong' ? [part.wrong, part.right] : [part.right, part.wrong]
  const [blocks, others] = [blocksOf(mine), blocksOf(other)]
  const shorter = Math.min(blocks.length, others.length)
  let start = 0
  while (start < shorter && blocks[start] === others[start]) start++
  let end = 0
  while (end < shorter - start && blocks.at(-1 - end) === others.at(-1 - end)) end++
  const first = Math.max(0, start - before)
  const shown = blocks.slice(first, blocks.length - end)
  const above = blocks.slice(0, first).findLast((block) => /^\w+:\s*$/.test(block))
  return [...(above && /^ /.test(shown[0] ?? '') ? [above] : []), ...shown].join('\n').trimEnd()
}

/** A line at the left edge, or an entry below one with all its lines. */
function blocksOf(text: string): string[] {
  const blocks: string[] = []
  for (const line of text.trimEnd().split('\n'))
    if (/^ {0,2}[^\s]/.test(line) || blocks.length === 0) blocks.push(line)
    else blocks[blocks.length - 1] += `\n${line}`
  return blocks.map((block) => block.trimEnd())
}
