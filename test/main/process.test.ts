/** What main does to the process it runs in: how it ends from outside, and what of it the program sees. */
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { endWell, systemIo } from '../../src/main.ts'

/** A process that remembers how it was ended. */
function fakeProcess(...argv: string[]) {
  const ends: unknown[] = []
  const stderr = new PassThrough()
  const fake = Object.assign(new EventEmitter(), {
    pid: 4711,
    argv: ['node', 'pos-triage', ...argv],
    env: { LANG: 'zh_CN.UTF-8' },
    platform: 'linux',
    cwd: () => '/somewhere',
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    exit: (code?: number) => void ends.push(code),
    kill: (pid: number, signal: string) => void ends.push([pid, signal]),
  })
  return {
    process: fake as unknown as NodeJS.Process,
    emitter: fake as EventEmitter,
    ends,
    said: () => String(stderr.read() ?? ''),
  }
}
const failure = (message: string, code?: string): Error => Object.assign(new Error(message), code ? { code } : {})

describe('endWell', () => {
  it.each([
    ['SIGTERM', undefined, 143],
    ['SIGHUP', undefined, [4711, 'SIGHUP']],
    ['uncaughtException', failure('the terminal is gone', 'EIO'), [4711, 'SIGHUP']],
    ['uncaughtException', failure('nobody reads on', 'EPIPE'), undefined],
  ])('ends at once and says nothing: %s %s', (event, error, end) => {
    const { process, emitter, ends, said } = fakeProcess()
    endWell(process)
    emitter.emit(event, error)
    expect(ends[0]).toEqual(end)
    expect(ends.length).toBe(1)
    expect(said()).toBe('')
  })

  it.each([
    [[], 'pos-triage: no space left\n'],
    [['--debug'], /^pos-triage: Error: no space left\n\s+at /],
  ])('says what else went wrong, exit 3: %j', async (argv, message) => {
    const { process, emitter, ends, said } = fakeProcess(...argv)
    endWell(process)
    emitter.emit('uncaughtException', failure('no space left', 'ENOSPC'))
    await expect.poll(() => ends).toEqual([3])
    if (typeof message === 'string') expect(said()).toBe(message)
    else expect(said()).toMatch(message)
  })
})

describe('systemIo', () => {
  it('is the world of the process', () => {
    const { process } = fakeProcess()
    const io = systemIo(process, '/dist')
    expect([io.stdin, io.stdout, io.stderr]).toEqual([process.stdin, process.stdout, process.stderr])
    expect(io).toMatchObject({ platform: 'linux', cwd: '/somewhere', dist: '/dist', env: { LANG: 'zh_CN.UTF-8' } })
    expect(Math.abs(io.now().getTime() - Date.now())).toBeLessThan(60_000)
  })

  it('tells of Ctrl-C whoever listens, and exits 130 where nobody does', () => {
    const { process, emitter, ends } = fakeProcess()
    const { onInterrupt } = systemIo(process, '/dist')
    let heard = 0
    const stop = onInterrupt(() => {
      heard++
    })
    emitter.emit('SIGINT')
    expect([heard, ends]).toEqual([1, []])
    stop()
    emitter.emit('SIGINT')
    expect([heard, ends]).toEqual([1, [130]])
  })
})
