/** A stream that keeps what is written to it. */
import { PassThrough } from 'node:stream'

export function collect() {
  const stream = new PassThrough()
  let text = ''
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  return { stream, text: () => text }
}
