/** Failure types and codes whose names begin as somebody has begun to type: for a list that is filtered key by key. Pure. */
import { fold } from '../text/fold.ts'
import { LANGS, type Lang } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { Index } from './index/open-index.ts'
import { abbreviates, maskOf } from './words/pinyin.ts'

/** What begins so: a tree, and the words of it that do. */
export interface Begun {
  readonly tree: string
  readonly words: string
  /** Whether a name of the tree begins with them; else one of its other words does, or one of its symptoms. */
  readonly first: boolean
}

const LETTERS = /^[a-z]+$/

/**
 * Letters may be the beginning of an English word, pinyin, or initials. The trees that are called so, those first whose name in
 * `content` begins so, each group in the order of the pack; where none is, those of which a Chinese symptom begins so. None for
 * anything but letters.
 */
export function findBegun(index: Index, typed: string, content: Lang): Begun[] {
  const letters = fold(typed).trim()
  if (!LETTERS.test(letters)) return []
  const found: { readonly begun: Begun; readonly rank: number }[] = []
  let from = 0
  for (let d = 0; d < index.data.kinds.length; d++) {
    const count = index.data.phraseCounts[d] ?? 0
    const tree = index.trees[index.data.trees[d] ?? -1] ?? ''
    const phrase = from
    from += count
    if (index.kindOf(d) !== 'tree' || own(index.pack.trees, tree)?.kind !== 'failure') continue
    const best = beginningOf(index, phrase, count, letters, content)
    if (best) found.push({ begun: { tree, words: best.words, first: best.rank <= OTHER_NAME }, rank: best.rank })
  }
  const named = found.filter(({ rank }) => rank < SYMPTOM)
  return (named.length > 0 ? named : found).sort((a, b) => a.rank - b.rank).map(({ begun }) => begun)
}

const [NAME, OTHER_NAME, WITHIN, SYMPTOM] = [0, 1, 2, 3]
interface Beginning {
  readonly rank: number
  readonly words: string
}

/** Phrases of a tree are its title in each language, its id, and then what people say. */
const NAMES = LANGS.length + 1

function beginningOf(index: Index, from: number, count: number, letters: string, content: Lang): Beginning | undefined {
  let best: Beginning | undefined
  for (let i = 0; i < count; i++) {
    const phrase = index.phrase(from + i)
    if (!phrase?.typed || (i >= NAMES && (best || phrase.lang !== 'zh'))) continue
    const at = phrase.lang === 'zh' ? partSpelt(index, from + i, letters) : partBegun(index, phrase.text(), letters)
    if (!at) continue
    const name = phrase.lang === content ? NAME : OTHER_NAME
    const rank = i >= NAMES ? SYMPTOM : at.first ? name : WITHIN
    if (!best || rank < best.rank) best = { rank, words: at.words }
  }
  return best
}

interface BegunPart {
  readonly words: string
  readonly first: boolean
}

/** The part of a Chinese phrase that letters spell the beginning of. */
function partSpelt(index: Index, phrase: number, letters: string): BegunPart | undefined {
  const wanted = maskOf(letters)
  if (((index.spelling()[phrase] ?? 0) & wanted) !== wanted) return undefined
  const parts = (index.phrase(phrase)?.text() ?? '').split(/[^\p{L}\p{N}]+/u)
  const at = parts.findIndex((part) => abbreviates(letters, part, index.readings(), false) > 0)
  return at < 0 ? undefined : { words: parts[at] ?? '', first: at === 0 }
}

/** The English word that begins so; one that says nothing is not looked at. */
function partBegun({ lexicon }: Index, text: string, letters: string): BegunPart | undefined {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => lexicon.en().words.get(word.toLowerCase()) !== '')
  const at = words.findIndex((word) => word.toLowerCase().startsWith(letters))
  return at < 0 ? undefined : { words: words[at] ?? '', first: at === 0 }
}

/** The codes that begin with what was typed, each once. */
export function codesBegun({ codes }: Pack, typed: string): string[] {
  const begun = fold(typed).trim().toUpperCase()
  return [...new Set(codes.map(({ code }) => code))].filter((code) => code !== begun && code.startsWith(begun))
}
