/** What a terminal of the code page 936 cannot show, no text of ours holds. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCRIPTS } from '../src/render/completion/scripts.ts'

const ROOT = join(import.meta.dirname, '..')

/** Two-byte codes that GB 18030 added: the decoder knows them, Windows' code page does not. */
const ADDED = [
  [0xa2e3, 0xa2e3],
  [0xa6d9, 0xa6f5],
  [0xa8bc, 0xa8bc],
  [0xa8bf, 0xa8bf],
  [0xa989, 0xa995],
  [0xfe50, 0xfea0],
] as const

/** Every character of code page 936: what each pair of bytes decodes to. */
function codePage936(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk')
  const all = new Set(Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)))
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const code = lead * 256 + trail
      if (trail === 0x7f || ADDED.some(([from, to]) => code >= from && code <= to)) continue
      const decoded = decoder.decode(new Uint8Array([lead, trail]))
      if (/^[^\ufffd\ue000-\uf8ff]$/u.test(decoded)) all.add(decoded)
    }
  return all
}

/** The files whose texts are shown. Search knows more characters than it shows: variants, traditional forms, currency signs. */
const SHOWN = ['trees', 'src/i18n', 'src/render', 'src/ui', 'src/commands', 'src/tree'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|ts)$/.test(name))
    .map((name) => join(folder, name)),
)

describe('code page 936', () => {
  const known = codePage936()

  it('is what it says', () => {
    expect(known.size).toBe(21900)
    for (const char of '终端“，。…—→①￥·') expect(known).toContain(char)
    for (const char of '¥•✓½\u{1f600}ǹ') expect(known).not.toContain(char)
  })

  it.each(SHOWN)('shows everything of %s', (path) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').split('\n')
    const strange = lines.flatMap((line, index) =>
      [...line]
        .filter((char) => !known.has(char))
        .map((char) => `${path}:${index + 1}: ${char} U+${char.codePointAt(0)?.toString(16)}`),
    )
    expect(strange).toEqual([])
  })
})

describe('completion scripts', () => {
  it.each(Object.entries(SCRIPTS))(
    '%s is plain ASCII: PowerShell and old shells read it in their code page',
    (_, text) => expect(text).toMatch(/^[\t\n -~]+$/),
  )
})
