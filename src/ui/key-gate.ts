/** The keys of a terminal, and what asks by them: which key belongs to which prompt, and where one key ends. */
import { EventEmitter } from 'node:events'
import { emitKeypressEvents } from 'node:readline'
import { PassThrough, type Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import type { Io } from '../io.ts'
import { ESC } from '../text/plain-text.ts'

/** What readline knows of a key; `sequence` holds what was typed, also where the key has no name. */
export interface Key {
  readonly name?: string
  readonly sequence?: string
  readonly ctrl?: boolean
}

/** The keys of a terminal, one after the other: each belongs to the prompt that is shown when its turn comes. */
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
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => void stdin.setRawMode?.(raw) })
  const turns = takeTurns(input)
  const reader = readStrokes(turns.hear)
  const end = (): void => {
    reader.flush()
    turns.end()
  }
  stdin.on('data', reader.read)
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
      turns.ask(leaving)
      try {
        return await asked
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortPromptError') return left
        throw error
      } finally {
        turns.ask(undefined)
        input.off('pause', leave)
        // A prompt that ends gives single keys up.
        stdin.setRawMode?.(true)
      }
    },
    stop: () => {
      reader.stop()
      stdin.off('data', reader.read)
      stdin.off('end', end)
      stdin.setRawMode?.(false)
      stdin.pause()
    },
  }
}

interface Turns {
  readonly hear: (...stroke: Stroke) => void
  /** No more is typed: who asks once all keys are given is told to leave. */
  readonly end: () => void
  /** Who is given the keys from now on; undefined for nobody. */
  readonly ask: (asking: AbortController | undefined) => void
}

/** Gives strokes to the prompt that reads the input, one at a time, and keeps them while nobody asks. */
function takeTurns(input: EventEmitter): Turns {
  const waiting: Stroke[] = []
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
  return {
    hear: (...stroke) => {
      waiting.push(stroke)
      next()
    },
    end: () => {
      ended = true
      next()
    },
    ask: (who) => {
      asking = who
      if (who) next()
    },
  }
}

const ESCAPE: Key = { name: 'escape', sequence: ESC }
/** What a terminal sends for a key that is no letter, whole or as far as it has come. */
const SEQUENCE = RegExp(`^${ESC}(?:\\[\\[?[0-?]*[ -/]*[@-~]|O[0-9]*[A-Za-z])`)
const BEGUN = RegExp(`^${ESC}(?:\\[\\[?[0-?]*[ -/]*|O[0-9]*)?$`)
/** How long the rest of a sequence is waited for, in milliseconds: terminals write it at once, lines between may cut it. */
const REST = 30

interface StrokeReader {
  readonly read: (chunk: Buffer | string) => void
  /** No more comes: what has begun is all there is. */
  readonly flush: () => void
  readonly stop: () => void
}

/**
 * From what a terminal sends to strokes. Esc is a key by itself unless a whole sequence follows, so that no key after it is taken
 * for a part of it; readline alone would wait half a second for one, and take any letter.
 */
function readStrokes(hear: (...stroke: Stroke) => void): StrokeReader {
  const decoder = new StringDecoder('utf8')
  const keys = new EventEmitter()
  emitKeypressEvents(keys as unknown as Readable)
  keys.on('keypress', hear)
  let held = ''
  let waiting: NodeJS.Timeout | undefined
  const read = (text: string, isAll: boolean): void => {
    clearTimeout(waiting)
    let rest = text
    while (rest !== '') {
      if (!isAll && BEGUN.test(rest)) break
      const [whole] = SEQUENCE.exec(rest) ?? []
      const at = rest.indexOf(ESC)
      const plain = whole?.length ?? (at < 0 ? rest.length : at)
      if (plain > 0) keys.emit('data', rest.slice(0, plain))
      else hear(undefined, ESCAPE)
      rest = rest.slice(plain || ESC.length)
    }
    held = rest
    if (held !== '') waiting = setTimeout(flush, REST)
  }
  const flush = (): void => read(held, true)
  return {
    read: (chunk) => read(held + (typeof chunk === 'string' ? chunk : decoder.write(chunk)), false),
    flush,
    stop: () => clearTimeout(waiting),
  }
}
