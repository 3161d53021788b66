/** Which key is which: what a terminal sends, cut anywhere, becomes the strokes that were made, Esc among them. */
import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openKeyGate } from '../../src/ui/key-gate.ts'

const ESC = '\u001b'

afterEach(() => vi.useRealTimers())

/** A gate on a terminal of which the test writes what it sends; the strokes by name, or by what was typed. */
async function listen() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const stdin = new PassThrough()
  const heard: string[] = []
  const gate = openKeyGate({ stdin })
  const ended = gate.during(
    (input, signal) =>
      new Promise<void>((resolve) => {
        input.on('keypress', (_, { name, sequence }) => heard.push(name ?? sequence))
        signal.addEventListener('abort', () => resolve())
      }),
    undefined,
  )
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 30; i++) await new Promise(setImmediate)
  }
  const send = async (...chunks: readonly (string | Buffer)[]): Promise<void> => {
    for (const chunk of chunks) {
      stdin.write(chunk)
      await settle()
    }
  }
  return { heard, send, settle, stdin, ended }
}

describe('Esc', () => {
  it('is a key of its own within 50 milliseconds', async () => {
    const { heard, send, settle } = await listen()
    await send(ESC)
    expect(heard).toEqual([])
    vi.advanceTimersByTime(50)
    await settle()
    expect(heard).toEqual(['escape'])
  })

  it.each(['p', '1', '?', '[', 'O', '\r', '退', '\u007f', '\t'])('leaves the key after it alone: %j', async (key) => {
    const alone = await listen()
    await alone.send(key)
    for (const chunks of [[ESC + key], [ESC, key]]) {
      const { heard, send, settle } = await listen()
      await send(...chunks)
      vi.advanceTimersByTime(50)
      await settle()
      expect(heard).toEqual(['escape', ...alone.heard])
    }
  })

  it('counts as often as it is pressed', async () => {
    const { heard, send, settle } = await listen()
    await send(ESC, ESC, `${ESC}${ESC}x`, ESC)
    vi.advanceTimersByTime(50)
    await settle()
    expect(heard).toEqual(['escape', 'escape', 'escape', 'escape', 'x', 'escape'])
  })

  it('is heard where the input ends with it', async () => {
    const { heard, send, stdin, ended } = await listen()
    await send(ESC)
    stdin.end()
    await ended
    expect(heard).toEqual(['escape'])
  })
})

describe('a key that is sent as several characters', () => {
  it.each([
    ['up', '[A'],
    ['down', 'OB'],
    ['delete', '[3~'],
    ['right', '[1;5C'],
    ['f1', '[[A'],
  ])('is one key, however it is cut: %s', async (name, rest) => {
    const { heard, send } = await listen()
    const whole = `${ESC}${rest}`
    await send(whole)
    for (let cut = 1; cut < whole.length; cut++) await send(whole.slice(0, cut), whole.slice(cut))
    await send(...whole)
    expect(new Set(heard)).toEqual(new Set([name]))
    expect(heard).toHaveLength(whole.length + 1)
  })

  it('is one character of Chinese, however its bytes are cut', async () => {
    const { heard, send } = await listen()
    const bytes = Buffer.from('退')
    await send(bytes.subarray(0, 1), bytes.subarray(1))
    expect(heard).toEqual(['退'])
  })
})
