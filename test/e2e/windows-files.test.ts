/** Packs and answers as Windows writes them: a byte order mark, CR LF, blanks and Chinese in the path. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BIN, cleanEnv, freshState } from '../helpers/terminal.ts'

const TREE = `tree: drawer-stuck
kind: failure
title: { zh: 钱箱打不开, en: Cash drawer stuck }
summary: { zh: 收银时钱箱不弹出, en: The drawer does not open }
reviewed: 2026-11-22
start: key

nodes:
  key:
    ask: { zh: 钥匙能打开吗？, en: Does the key open it? }
    help: |
      Turn the key gently.
      It may stick.
    yes: jammed
    no: jammed
    unsure: jammed

  jammed:
    verdict: escalate
    title: { zh: 机械卡住, en: Jammed }
    cause: { zh: 锁坏了。, en: The lock is broken. }
    actions:
      - { zh: 报修。, en: Report it. }
    contacts:
      - { to: service-provider, say: { zh: 钱箱卡住。, en: The drawer is jammed. } }
`
const FAULTY = TREE.replace('unsure: jammed', 'unsure: jamed')
const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`

/** A folder of a pack whose one tree is the text. */
function packOf(text: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pos-triage-')), '我的 包')
  mkdirSync(folder)
  writeFileSync(join(folder, 'drawer-stuck.yaml'), text)
  return folder
}
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8', env: cleanEnv(freshState()) })

it('walks a tree with CR LF and a byte order mark, answered with CR LF', () => {
  const walked = run(['drawer-stuck', '--trees', packOf(windows(TREE)), '--lang', 'en'], 'no\r\n1\r\n')
  expect(walked.stderr).toContain('Does the key open it?')
  expect(walked.stdout).toContain('Report it.')
  expect(walked.stdout + walked.stderr).not.toMatch(/\r|\ufeff/)
  expect(walked.status).toBe(0)
})

it('means the same by it, byte for byte', () => {
  const [unix, dos] = [TREE, windows(TREE)].map(
    (text) => run(['run', 'drawer-stuck', '--trees', packOf(text), '--answers', '', '--json']).stdout,
  )
  expect(JSON.parse(dos ?? '')).toMatchObject({ help: expect.stringContaining('It may stick.') })
  expect(dos).toBe(unix)
})

it('points at the same place in it', () => {
  const [unix, dos] = [FAULTY, windows(FAULTY)].map((text) => {
    const folder = packOf(text)
    return run(['check', folder, '--lang', 'en']).stdout.replaceAll(folder, '')
  })
  expect(dos).toMatch(/drawer-stuck\.yaml:16:13: error: "jamed"/)
  expect(dos).toBe(unix)
})
