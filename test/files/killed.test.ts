import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openSessions } from '../../src/files/sessions.ts'
import { restore } from '../../src/record/read-record.ts'
import { machine } from '../helpers/machine.ts'
import { textOf, walkerGraph } from '../helpers/walker-graph.ts'

const ROUNDS = 12

interface Walker {
  /** What it has said so far, in whole lines. */
  readonly said: () => string[]
  /** Once it has said something. */
  readonly begun: Promise<unknown>
  /** Gives all it said. */
  readonly kill: () => Promise<string[]>
}

function startWalker(state: string): Walker {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'killed-walker.ts'), state], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const begun = new Promise((resolve) => child.stdout.once('data', resolve))
  const closed = new Promise((resolve) => child.once('close', resolve))
  const said = () => text.split('\n').slice(0, -1)
  const kill = async () => {
    child.kill('SIGKILL')
    await closed
    return said()
  }
  return { said, begun, kill }
}

const saves = ({ said }: Walker): number => said().filter((line) => line.startsWith('done ')).length

describe('a walk killed at any moment', () => {
  it.each(Array.from({ length: ROUNDS }, (_, i) => i))('is there with every answer, %i', async (round) => {
    const here = machine(() => new Date())
    const walker = startWalker(here.state)
    await walker.begun
    await sleep(Math.floor(Math.random() * 60) + round)
    const said = await walker.kill()
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
    const walkers = [startWalker(here.state), startWalker(here.state)]
    const haveSaved = (times: readonly number[]) => () => walkers.every((walker, i) => saves(walker) >= (times[i] ?? 0))
    await expect.poll(haveSaved([1, 1])).toBe(true)
    // From here on both run: each saves again before either is killed.
    await expect.poll(haveSaved(walkers.map((walker) => saves(walker) + 3))).toBe(true)
    const both = await Promise.all(walkers.map((walker) => walker.kill()))
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
