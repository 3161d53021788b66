/** What is handed on from an outcome: the report, a ticket text, the numbers to have ready, a reminder. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshState, openMain, type Running } from '../helpers/fake-io.ts'
import { atDark, storedIn } from '../helpers/stall.ts'

async function leave(t: Running): Promise<void> {
  t.type('q')
  await t.exit
}

describe('r, the report', () => {
  it('is written as a page that prints, in the folder one is in', async () => {
    const state = freshState()
    const t = await atDark(state)
    t.type('r')
    const name = /pos-triage-\S+\.html/.exec(await t.shows('0  Back'))?.[0] ?? ''
    t.type('2')
    await t.shows(`Report written: ${name}`)
    expect(readFileSync(join(state, name), 'utf8')).toMatch(/^<!doctype html>[\s\S]*Ask the acquirer/i)
    await leave(t)
  })

  it('that cannot be written is said, and the walk goes on', async () => {
    const state = freshState()
    const t = await atDark(state, 'en', { cwd: join(state, 'gone') })
    t.type('r2')
    await t.shows('Cannot write pos-triage-')
    t.type('r0')
    await t.drew('Did that solve it?', 3)
    t.type('1')
    await t.shows('Good. Saved as solved.')
    expect(await t.exit).toBe(0)
  })
})

describe('c, a ticket text', () => {
  it('is shown where the system has no clipboard', async () => {
    const t = await atDark(freshState())
    t.type('c')
    await t.shows('This system has no clipboard to copy to. The text:')
    await t.shows('Please open a case')
    expect(t.out()).toContain('Please open a case')
    await leave(t)
  })

  it.skipIf(process.platform === 'win32')('is on the clipboard where it has one', async () => {
    const state = freshState()
    const bin = join(state, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'xclip'), `#!/bin/sh\ncat > "${state}/clipboard"\n`)
    chmodSync(join(bin, 'xclip'), 0o755)
    const t = await atDark(state, 'zh', { env: { DISPLAY: ':0', PATH: `${bin}:/usr/bin:/bin` } })
    t.type('c')
    await t.shows('已复制')
    expect(readFileSync(join(state, 'clipboard'), 'utf8')).toContain('摊位试验')
    await leave(t)
  })
})

describe('f, the numbers to have ready', () => {
  it('are kept once they look like what they are, and masked where they must be', async () => {
    const state = freshState()
    const t = await atDark(state)
    const fill = async (label: string, typed: string, times = 1): Promise<void> => {
      await t.shows(`${label}:`, times)
      t.type(`${typed}\r`)
    }
    t.type('f')
    await t.shows('Every field may be left empty')
    await fill('Merchant', 'Tea House')
    await fill('Shop and place', 'Stall 6222021234567890128 North')
    await fill('Terminal', '')
    await fill('Merchant number (MID)', '12')
    await t.shows('"12" does not look like: Merchant number (MID).')
    await fill('Merchant number (MID)', '８９８ 1101-5311 0001', 2)
    await fill('Amount', '¥1,234.5')
    await t.shows('Kept: 4 fields.')
    const [record] = storedIn(state)
    expect(record?.site).toEqual({ merchant: 'Tea House', shop: expect.stringMatching(/^Stall .* North$/) })
    expect(record?.evidence).toMatchObject({ 'merchant-number': '898110153110001', amount: '1234.50' })
    expect(JSON.stringify(record) + t.screen()).not.toContain('6222021234567890128')
    await leave(t)
  })
})

describe('d, a reminder', () => {
  const at = (time: string) => () => new Date(time)

  it('is said at the next start once it is due, and not before; then it is done', async () => {
    const state = freshState()
    const t = await atDark(state)
    t.type('d')
    await t.shows('Remind me (30m, 4h, 1d, tomorrow 9:00):')
    t.type('\u0015yesterday\r')
    await t.shows('"yesterday" is not a time to come.')
    t.type('d')
    await t.shows('Remind me (30m, 4h, 1d, tomorrow 9:00):', 2)
    t.type('\r')
    await t.shows('will say so.')
    expect(storedIn(state)[0]?.reminders).toMatchObject([{ due: '2026-11-22T12:30:00Z', tree: 'stall', node: 'dark' }])
    t.type('1')
    await t.exit

    const early = openMain(['--lang', 'en'], { state, now: at('2026-11-22T12:29:00Z') })
    expect(await early.shows('What is wrong?')).not.toContain('Due since')
    early.type('\u0003')
    expect(await early.exit).toBe(130)

    const due = openMain(['--lang', 'en'], { state, now: at('2026-11-22T12:31:00Z') })
    await due.shows(/! Due since .*: Ask for the ticket number/)
    due.type('2')
    await due.shows('What is wrong?')
    due.type('\u0003')
    await due.exit
    const again = openMain(['--lang', 'en'], { state, now: at('2026-11-23T12:31:00Z') })
    expect(await again.shows('What is wrong?')).not.toContain('Due since')
    again.type('\u0003')
    await again.exit
  })

  it('kept for later comes again, and its walk can be gone on with', async () => {
    const state = freshState()
    const t = await atDark(state, 'zh')
    t.type('d')
    await t.shows('什么时候提醒')
    t.type('\u00152小时\r')
    await t.shows('之后再启动时会提醒')
    t.type('q')
    await t.exit
    const due = (lang: string) =>
      openMain(['--trees', join(import.meta.dirname, 'stall'), '--lang', lang], {
        state,
        now: at('2026-11-23T08:00:00Z'),
      })
    const later = due('zh')
    await later.shows('问工单号')
    later.type('0')
    await later.shows(/要继续|出了什么问题/)
    later.type('\u0003')
    await later.exit
    const goOn = due('en')
    await goOn.shows('Ask for the ticket number')
    goOn.type('1')
    await goOn.shows('Hand it on: Ask the acquirer')
    goOn.type('\u0003')
    await goOn.exit
    expect(existsSync(join(state, 'pos-triage', 'settings.json'))).toBe(false)
  })
})
