/** Results on standard output. */
import type { Io } from '../io.ts'
import { jsonText } from '../text/json-text.ts'

/** One JSON object, with every control character escaped: it may be shown on a terminal. */
export const writeJson = (io: Io, value: unknown): void => void io.stdout.write(`${jsonText(value, 2)}\n`)

export function writeLines(io: Io, lines: readonly string[]): void {
  io.stdout.write(lines.map((line) => `${line}\n`).join(''))
}
