/** A machine of one's own: a state folder that is gone after the test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Machine } from '../../src/files/state-folder.ts'

export type TestMachine = Machine & { readonly now: () => Date; readonly state: string }

export function machine(now: () => Date = () => new Date('2026-11-22T08:30:00Z')): TestMachine {
  const state = mkdtempSync(join(tmpdir(), 'pos-triage-'))
  onTestFinished(() => rmSync(state, { recursive: true, force: true }))
  return { platform: 'linux', env: { XDG_STATE_HOME: state }, home: state, now, state }
}
