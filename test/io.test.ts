/** Colour is decided for each stream by itself. */
import { expect, it } from 'vitest'
import { type Io, screenOf } from '../src/io.ts'

const on = (env: Record<string, string>, colour?: boolean): boolean[] => {
  const io = { stdin: {}, stdout: {}, stderr: { isTTY: true, columns: 40 }, env } as unknown as Io
  const screen = screenOf(io, { colour })
  return [screen.colour, screen.results.colour]
}

it.each<[Record<string, string>, boolean | undefined, boolean[]]>([
  [{}, undefined, [true, false]],
  [{ TERM: 'dumb' }, undefined, [false, false]],
  [{ NO_COLOR: '1' }, undefined, [false, false]],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, [false, false]],
  [{ FORCE_COLOR: '1' }, undefined, [true, true]],
  [{ FORCE_COLOR: '0' }, undefined, [false, false]],
  [{ CLICOLOR_FORCE: '1' }, undefined, [true, true]],
  [{ CLICOLOR_FORCE: '0' }, undefined, [true, false]],
  [{ FORCE_COLOR: '1' }, false, [false, false]],
])('%j with --color %s', (env, colour, expected) => {
  expect(on(env, colour)).toEqual(expected)
})

it('has the width of each stream, and a usual one for a file', () => {
  const io = { stdin: {}, stdout: {}, stderr: { isTTY: true, columns: 40 }, env: {} } as unknown as Io
  const { columns, results } = screenOf(io, {})
  expect([columns, results.columns]).toEqual([40, 80])
})
