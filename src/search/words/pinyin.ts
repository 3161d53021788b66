/** Chinese typed in Latin letters: whole syllables, initials, or both. Works on the syllables an index was built with. Pure. */

export interface Readings {
  readonly syllables: ReadonlyMap<string, readonly string[]>
  readonly ofChar: ReadonlyMap<string, readonly string[]>
  /** The letters of all its syllables, a bit each. */
  readonly lettersOfChar: ReadonlyMap<string, number>
  readonly longest: number
}

/** Reads the table of an index: `syllable characters` a line. */
export function readReadings(table: string): Readings {
  const syllables = new Map<string, readonly string[]>()
  const ofChar = new Map<string, string[]>()
  const lettersOfChar = new Map<string, number>()
  for (const line of table ? table.split('\n') : []) {
    const [syllable = '', chars = ''] = line.split(' ')
    syllables.set(syllable, [...chars])
    const letters = maskOf(syllable)
    for (const char of chars) {
      ofChar.set(char, [...(ofChar.get(char) ?? []), syllable])
      lettersOfChar.set(char, (lettersOfChar.get(char) ?? 0) | letters)
    }
  }
  return { syllables, ofChar, lettersOfChar, longest: Math.max(0, ...[...syllables.keys()].map((s) => s.length)) }
}

/** The letters of a word, a bit each. */
export function maskOf(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) - 97)
  return mask
}

/** The letters in the syllables of a Chinese text: what is not among them cannot be an abbreviation of it. */
export function lettersOfText(text: string, { lettersOfChar }: Readings): number {
  let mask = 0
  for (let i = 0; i < text.length; i++) mask |= lettersOfChar.get(text.charAt(i)) ?? 0
  return mask
}

/** The fewest syllables that spell a word; undefined when none do. */
export function splitSyllables(word: string, readings: Readings): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end++)
    for (let start = Math.max(0, end - readings.longest); start < end; start++) {
      const before = best[start]
      if (!before || !readings.syllables.has(word.slice(start, end))) continue
      const had = best[end]
      if (!had || before.length + 1 < had.length) best[end] = [...before, word.slice(start, end)]
    }
  return best[word.length]
}

/** How often a character, or one behind another, occurs: for choosing among characters that sound alike. */
type CharCounts = (char: string, behind?: string) => number

/** Counts the given characters only: a query needs a few dozen of the thousand there are. */
function countChars(texts: readonly string[], chars: ReadonlySet<string>): CharCounts {
  const counts = new Map<string, number>()
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const text of texts) {
    let before = ''
    for (const char of text) {
      const wanted = chars.has(char)
      if (wanted) add(char)
      if (wanted && before !== '') add(before + char)
      before = wanted ? char : ''
    }
  }
  return (char, behind = '') => counts.get(behind + char) ?? 0
}

/** The likeliest characters for a row of syllables; undefined when few of them stand side by side anywhere. */
export function spellOut(
  syllables: readonly string[],
  readings: Readings,
  texts: readonly string[],
): string | undefined {
  const candidates = syllables.flatMap((syllable) => readings.syllables.get(syllable) ?? [])
  const counts = countChars(texts, new Set(candidates))
  let row: { readonly text: string; readonly score: number }[] = [{ text: '', score: 0 }]
  for (const syllable of syllables) {
    const next: typeof row = []
    // Of several that are as likely beside the others, the most frequent.
    const chars = [...(readings.syllables.get(syllable) ?? [])].sort((a, b) => counts(b) - counts(a))
    for (const char of chars) {
      let top = { text: '', score: -1 }
      for (const { text, score } of row) {
        const joined = score + (text === '' ? 0 : Math.log(1 + counts(char, text.slice(-1))))
        if (joined > top.score) top = { text: text + char, score: joined }
      }
      next.push(top)
    }
    row = next
  }
  const { text } = row.reduce((a, b) => (b.score > a.score ? b : a), { text: '', score: -1 })
  let known = 0
  for (let i = 0; i + 1 < text.length; i++) if (counts(text.charAt(i + 1), text.charAt(i)) > 0) known++
  return 2 * known >= text.length - 1 ? text : undefined
}

/**
 * How much of a Chinese text a row of letters abbreviates: each character by its whole syllable, a beginning of it, or its first letter, without
 * gaps. 1 is all of it, 0 nothing; they may begin in the middle only where that is said.
 */
export function abbreviates(letters: string, text: string, readings: Readings, inMiddle: boolean): number {
  const chars: string[] = []
  for (const char of text) if (readings.ofChar.has(char)) chars.push(char)
  for (let start = 0; start < chars.length; start++) {
    const taken = take(letters, 0, chars, start, readings)
    if (taken > 0 && (inMiddle || start === 0)) return taken / chars.length
  }
  return 0
}

/** The most characters the rest of the letters stand for; 0 when they do not fit. */
function take(letters: string, at: number, chars: readonly string[], from: number, readings: Readings): number {
  let most = 0
  for (const syllable of readings.ofChar.get(chars[from] ?? '') ?? [])
    for (let n = 1; n <= syllable.length && letters[at + n - 1] === syllable[n - 1]; n++) {
      const isEnd = at + n === letters.length
      // In the middle a syllable stands there whole or by its first letter.
      if (!isEnd && n > 1 && n < syllable.length) continue
      const rest = isEnd ? 0 : take(letters, at + n, chars, from + 1, readings)
      if (isEnd || rest > 0) most = Math.max(most, rest + 1)
    }
  return most
}
