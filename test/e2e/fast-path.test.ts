/** Most command lines are answered without the parser, which takes longer to load than a walk: the built program. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { runProgram } from '../helpers/program.ts'

const hook = join(mkdtempSync(join(tmpdir(), 'pos-triage-loaded-')), 'loaded.cjs')
writeFileSync(
  hook,
  "process.on('exit', () => process.stderr.write('\\nLOADED ' + Object.keys(require.cache).join(' ') + '\\n'))\n",
)

const filesOf = (...argv: string[]): string[] => filesFor(argv, '')

/** Those that are loaded until what is typed into it has been read. */
function filesFor(argv: readonly string[], input: string): string[] {
  const { stderr } = runProgram(argv, { input, env: { NODE_OPTIONS: `--require=${hook}` } })
  const [, loaded = ''] = /\nLOADED (.*)\n/.exec(stderr) ?? []
  return loaded.split(' ').map((file) => basename(file))
}

it.each([
  [],
  ['98'],
  ['no-response', '--lang', 'zh'],
  ['lost terminal'],
  ['lost', 'terminal'],
  ['run', 'no-response', '--answers', 'no', '--json'],
  ['list'],
  ['search', 'no slip', '--json'],
])('%j', (...argv) => {
  const files = filesOf(...argv)
  expect(files).toContain('run.js')
  expect(files.filter((file) => /^(?:program|look-up-words|known-values|completion)/.test(file))).toEqual([])
})

/** Every file costs: what is not needed for the first screen is not loaded for it. */
it.each([
  [
    ['run', 'no-response', '--answers', '', '--json'],
    ['run.js', 'en.js'],
  ],
  [
    ['run', '98', '--answers', '', '--json'],
    ['run.js', 'en.js'],
  ],
  [
    ['run', '钱扣了没小票', '--answers', '', '--json'],
    ['run.js', 'find.js', 'mask.js', 'en.js'],
  ],
  [
    ['search', 'no slip', '--json'],
    ['run.js', 'search.js', 'find.js', 'mask.js'],
  ],
  [['list'], ['run.js', 'list.js', 'en.js']],
])('%j loads nothing else', (argv, files) => {
  const loaded = filesOf(...argv).filter((file) => file.endsWith('.js') && file !== 'pos-triage.js')
  expect(loaded.sort()).toEqual(['main.js', ...files].sort())
})

it.each([['no-response'], ['98']])('a walk from %s shows its first question without what keeps its record', (typed) => {
  const loaded = filesFor([typed], 'q\n').filter((file) => file.endsWith('.js') && file !== 'pos-triage.js')
  expect(loaded.sort()).toEqual(['en.js', 'main.js', 'run.js', 'walk.js'])
})

it('what is not so plain is parsed', () => {
  expect(filesOf('list', '--lang=zh')).toContain('program.js')
})
