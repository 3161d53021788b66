/** The keys of a terminal, one after the other: each belongs to the prompt that is shown when its turn comes. */
import { emitKeypressEvents } from 'node:readline'
import { PassThrough, type Readable } from 'node:stream'
import type { Io } from '../io.ts'
import type { Key } from './keys-prompt.ts'

export interface KeyGate {
  /**
   * What a prompt comes to; `left` where it is left by Ctrl-D or by the end of the input. The prompt has to read the input and
   * mind the signal.
   */
  readonly during: <T>(prompt: (input: Readable, signal: AbortSignal) => Promise<T>, left: T) => Promise<T>
  readonly stop: () => void
}
type Stroke = readonly [text: string | undefined, key: Key]

/** Hears the keys from now on: one that is typed before a prompt listens is given to it once it does, and none is heard twice. */
export function openKeyGate({ stdin }: Pick<Io, 'stdin'>): KeyGate {
  const waiting: Stroke[] = []
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => void stdin.setRawMode?.(raw) })
  let asking: AbortController | undefined
  let ended = false
  let giving = false
  /** Not before the last key has had its effect: it may have ended the prompt. */
  const next = (): void => {
    if (!giving) setImmediate(give)
    giving = true
  }
  function give(): void {
    giving = false
    const stroke = asking && waiting.shift()
    if (stroke) {
      input.emit('keypress', ...stroke)
      next()
    } else if (ended) asking?.abort()
  }
  const hear = (...stroke: [string | undefined, Key]): void => {
    waiting.push(stroke)
    next()
  }
  const end = (): void => {
    ended = true
    next()
  }
  emitKeypressEvents(stdin)
  stdin.on('keypress', hear)
  stdin.on('end', end)
  stdin.setRawMode?.(true)
  stdin.resume()
  return {
    during: async (prompt, left) => {
      const leaving = new AbortController()
      const leave = (): void => leaving.abort()
      const asked = prompt(input, leaving.signal)
      // Ctrl-D closes what reads the keys, and a prompt that went on would wait for ever.
      input.once('pause', leave)
      asking = leaving
      next()
      try {
        return await asked
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortPromptError') return left
        throw error
      } finally {
        asking = undefined
        input.off('pause', leave)
        // A prompt that ends gives single keys up.
        stdin.setRawMode?.(true)
      }
    },
    stop: () => {
      stdin.off('keypress', hear)
      stdin.off('end', end)
      stdin.setRawMode?.(false)
      stdin.pause()
    },
  }
}
