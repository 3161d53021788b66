import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restore } from '../../src/engine/restore.ts'
import { openSessions } from '../../src/files/sessions.ts'
import { machine } from '../helpers/machine.ts'
import { textOf, walkerGraph } from '../helpers/walker-graph.ts'

const ROUNDS = 12

/** Lets a walker run until it has saved a while, kills it, and gives what it said. */
async function runAndKill(state: string, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'killed-walker.ts'), state], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds))
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await new Promise((resolve) => child.on('close', resolve))
  return said.split('\n').slice(0, -1)
}

describe('a walk killed at any moment', () => {
  it.each(Array.from({ length: ROUNDS }, (_, i) => i))('is there with every answer, %i', async (round) => {
    const here = machine(() => new Date())
    const said = await runAndKill(here.state, Math.floor(Math.random() * 60) + round)
    const { records, bad } = openSessions(here).load()
    expect(bad).toEqual([])
    const lastDone = said.findLast((line) => line.startsWith('done '))?.slice(5)
    const lastTry = said.findLast((line) => line.startsWith('try '))?.slice(4)
    const [record] = records
    const found = record && restore(record, walkerGraph)
    expect(found?.dropped ?? []).toEqual([])
    // What was acknowledged is there, or already the answer behind it.
    expect([lastDone, lastTry]).toContain(found?.session && textOf(found.session))
  })
})

describe('two walks of the same session at once, both killed', () => {
  it('are both there', async () => {
    const here = machine(() => new Date())
    const both = await Promise.all([runAndKill(here.state, 400), runAndKill(here.state, 400)])
    const { records, bad } = openSessions(here).load()
    expect(bad).toEqual([])
    const found = records
      .map((record) => restore(record, walkerGraph).session)
      .map((session) => session && textOf(session))
    expect(records.length).toBe(2)
    for (const said of both) {
      const last = said.slice(-2).map((line) => line.replace(/^\w+ /, ''))
      expect(found.some((text) => text !== undefined && last.includes(text))).toBe(true)
    }
  })
})
