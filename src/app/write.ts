/** Results on standard output. */
import type { Io } from '../io.ts'

/** One JSON object, with every control character escaped: it may be shown on a terminal. */
export function writeJson(io: Io, value: unknown): void {
  const text = JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  io.stdout.write(`${text}\n`)
}

export function writeLines(io: Io, lines: readonly string[]): void {
  io.stdout.write(lines.map((line) => `${line}\n`).join(''))
}
