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

function filesOf(...argv: string[]): string[] {
  const { stderr } = runProgram(argv, { env: { NODE_OPTIONS: `--require=${hook}` } })
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

it('what is not so plain is parsed', () => {
  expect(filesOf('list', '--lang=zh')).toContain('program.js')
})
