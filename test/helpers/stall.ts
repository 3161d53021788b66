/** The pack in which everything a walk can do stands once, and what is kept of the walks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SessionRecord } from '../../src/record/record.ts'
import { type Outside, openMain, type Running, type Size } from './fake-io.ts'

export const STALL = fileURLToPath(new URL('../main/stall', import.meta.url))

/** A walk through it by keys, at its first step: that has a risk and waits for Enter. */
export function openStall(options: Outside & Size & { lang?: string } = {}): Running {
  return openMain(['stall', '--trees', STALL, '--lang', options.lang ?? 'en'], options)
}

/** A walk at the outcome that asks for numbers and has a follow-up. */
export async function atDark(state: string, lang = 'en', outside: Outside = {}): Promise<Running> {
  const t = openStall({ ...outside, state, lang, rows: 200 })
  t.type('\rn\r')
  await t.shows(lang === 'en' ? 'Did that solve it?' : '问题解决了吗')
  return t
}

/** What is on disk, newest first. */
export function storedIn(state: string): SessionRecord[] {
  const folder = join(state, 'pos-triage', 'sessions')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as SessionRecord).reverse()
}

/** The answers on disk, of all parts of the newest walk. */
export const answersIn = (state: string): string[] =>
  storedIn(state)[0]?.legs.flatMap(({ steps }) => steps.map(({ answer }) => answer)) ?? []
