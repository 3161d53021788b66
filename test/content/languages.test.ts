/** Both languages say the same, and each is written the house's way. */
import { describe, expect, it } from 'vitest'
import { everyNode, nameOf, type Passage, pack, passages, placeOf } from './shipped.ts'

const shown = ({ key, zh, en, ...rest }: Passage): string =>
  `${placeOf({ key, zh, en, ...rest })} ${key}: ${zh} | ${en}`
const wrong = (test: (passage: Passage) => boolean): string[] => passages.filter(test).map(shown)

/** Figures and codes: digits with the letters that belong to them, leading zeros kept, in any order. */
const figures = (text: string): string[] => (text.match(/(?:[A-Z]\d|[A-Z]\+\d|\d+(?:\.\d+)?|\d[A-Z]\b)/g) ?? []).sort()
/** Names that have a number in one language only. */
const OWN_FIGURES: Readonly<Record<string, string>> = {
  'contacts:samr-12315#0': 'the platform is called by its number in Chinese only',
}

describe('both languages', () => {
  it('have the same figures and codes', () => {
    const differ = passages.filter(({ zh, en }) => figures(zh).join(' ') !== figures(en).join(' '))
    expect(differ.filter((passage) => OWN_FIGURES[placeOf(passage)] === undefined).map(shown)).toEqual([])
    expect(differ.length).toBe(Object.keys(OWN_FIGURES).length)
  })
  it('say official app for 官方APP, and nothing else', () => {
    expect(wrong(({ zh, en }) => /官方APP|APP不是官方/.test(zh) !== /\b(?:un)?official app/i.test(en))).toEqual([])
  })
  it('are of like length: neither leaves half out', () => {
    // About three letters stand for a character; half as much or twice as much says less or more.
    const ratio = ({ zh, en }: Passage): number => en.length / zh.length
    const compared = passages.filter(
      ({ at, key, zh }) => zh.length > 12 && key !== 'label' && !at.startsWith('contacts'),
    )
    expect(compared.filter((passage) => ratio(passage) < 1.5 || ratio(passage) > 6).map(shown)).toEqual([])
  })
  it('are not wrapped in quotation marks of the file', () => {
    expect(wrong(({ zh, en }) => /^["']|["']$/.test(zh) || /^".*"$/.test(en) || /^'|[^s]'$/.test(en))).toEqual([])
  })
})

/** Chinese in an English text: quoted, in brackets, or glossed in brackets right behind it. */
const LOOSE_HAN = /\p{Script=Han}/u
const withoutQuotedHan = (en: string): string =>
  en
    .replace(/\([^()]*\)/g, '()')
    .replace(/"[^"]*"|“[^”]*”/g, '')
    .replace(/[A-Z]{0,3}[\p{Script=Han}，,、]*\p{Script=Han}(?=(?: (?:or|and) [A-Z]{0,3}\p{Script=Han}+| \(\)))/gu, '')
    .replace(/[A-Z]{0,3}\p{Script=Han}+ \(\)/gu, '')

describe('English', () => {
  it('has no Chinese but terminal texts, each in brackets, in quotes or with its meaning behind it', () => {
    expect(wrong(({ en }) => LOOSE_HAN.test(withoutQuotedHan(en)))).toEqual([])
  })
  it('quotes only what the Chinese text quotes or the screen shows', () => {
    const screens = [...pack.codes, ...pack.messages].flatMap(({ display }) => display).join('\n')
    const made = wrong(({ zh, en }) =>
      (en.match(/\p{Script=Han}+/gu) ?? []).some((quoted) => !zh.includes(quoted) && !screens.includes(quoted)),
    )
    expect(made).toEqual([])
  })
  it('uses no full-width punctuation outside what it quotes', () => {
    expect(wrong(({ en }) => /[，。；：？！（）]/.test(en.replace(/"[^"]*"|\([^()]*\)/g, '')))).toEqual([])
  })
})

describe('Chinese', () => {
  it('uses full-width punctuation between characters', () => {
    const loose = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|\p{Script=Han}\.(?!\w)/u
    // What a screen shows is quoted as it stands there.
    expect(wrong(({ zh }) => loose.test(zh.replace(/“[^”]*”/g, '')))).toEqual([])
  })
  it('has no character that a GBK console cannot show', () => {
    const gbk = new TextDecoder('gbk')
    const known = new Set<string>()
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) known.add(gbk.decode(Uint8Array.of(high, low)))
    expect(wrong(({ zh }) => [...zh].some((char) => char.charCodeAt(0) > 0x7f && !known.has(char)))).toEqual([])
  })
  it('calls the app of the acquirer 官方APP', () => {
    const other =
      /官方应用|商户应用|商户APP|收单机构(?:的)?APP|收单机构应用|官方 APP|App(?![a-z])|(?<!选择)应用(?!商店|市场|错误)/
    expect(wrong(({ zh }) => other.test(zh))).toEqual([])
  })
})

describe('questions and titles', () => {
  it('of English quote Chinese only where a screen says it', () => {
    const asked = passages.filter(({ key }) => key === 'ask' || key === 'title')
    expect(asked.filter(({ en }) => LOOSE_HAN.test(withoutQuotedHan(en))).map(shown)).toEqual([])
    expect(everyNode.map(nameOf).length).toBeGreaterThan(300)
  })
})
