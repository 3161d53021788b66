/** `npm run dev`: the program from its sources answers as the built one does. */
import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { ROOT } from '../../src/build/compile-pack.ts'
import { runProgram } from '../helpers/program.ts'
import { cleanEnv, freshState } from '../helpers/terminal.ts'

it('runs from source', { timeout: 120_000 }, () => {
  const args = ['run', '98', '--answers', 'sale', '--json', '--lang', 'zh']
  const out = execFileSync('npm', ['run', '-s', 'dev', '--', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: cleanEnv(freshState()),
    shell: process.platform === 'win32',
  })
  expect(JSON.parse(out)).toEqual(JSON.parse(runProgram(args).stdout))
})
