/** Breaks text to a width in terminal columns, Chinese and Latin mixed. Pure. */
import width from 'fast-string-width'

/** Never at the start of a line, so they stay with what is before them. */
const CLOSING = '，。、；：？！）】》〉」』”’…·,.;:?!)]}%'
/** Never at the end of a line, so they stay with what is behind them. */
const OPENING = '（【《〈「『“‘([{'
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

export const widthOf = (text: string): number => width(text)

/** How the lines of a paragraph start: the first one, and those under it. */
export interface Indent {
  readonly first?: string
  readonly rest?: string
}

/**
 * The lines of one paragraph, none wider than `columns`, none starting with closing punctuation and no Latin word broken unless
 * it is wider than the line. Line breaks in the text are kept.
 */
export function wrap(text: string, columns: number, indent: Indent = {}): string[] {
  const first = indent.first ?? ''
  const rest = indent.rest ?? ' '.repeat(widthOf(first))
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest
    let used = widthOf(line)
    let gap = ''
    let empty = true
    for (const piece of pieces(paragraph)) {
      if (piece === ' ') {
        gap = empty ? '' : ' '
        continue
      }
      for (const part of splitLong(piece, columns - widthOf(rest))) {
        const need = widthOf(part)
        if (!empty && used + gap.length + need > columns) {
          lines.push(line)
          line = rest
          used = widthOf(rest)
          gap = ''
        }
        line += gap + part
        used += gap.length + need
        gap = ''
        empty = false
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}

/** Unbreakable pieces: a Latin word or one wide character, with the punctuation that must stay with it; `' '` between words. */
function pieces(text: string): string[] {
  const found: string[] = []
  let piece = ''
  let open = false // the piece so far is only opening punctuation, or a Latin word that may go on
  const flush = () => {
    if (piece) found.push(piece)
    piece = ''
    open = false
  }
  for (const char of text) {
    if (/\s/.test(char)) {
      flush()
      if (found.at(-1) !== ' ') found.push(' ')
    } else if (CLOSING.includes(char)) {
      piece += piece ? char : (takeBack(found) ?? '') + char
    } else if (OPENING.includes(char)) {
      if (!(open && OPENING.includes(piece.at(-1) ?? ''))) flush()
      piece += char
      open = true
    } else if (WIDE.test(char)) {
      if (!open || !OPENING.includes(piece.at(-1) ?? '')) flush()
      piece += char
      open = false
    } else {
      if (piece && !open && WIDE.test(piece.at(-1) ?? '')) flush()
      else if (piece && CLOSING.includes(piece.at(-1) ?? '') && WIDE.test(piece.at(-1) ?? '')) flush()
      piece += char
      open = true
    }
  }
  flush()
  return found
}

const takeBack = (found: string[]): string | undefined => (found.at(-1) === ' ' ? undefined : found.pop())

/** A piece wider than a whole line is cut where the line ends. */
function splitLong(piece: string, columns: number): string[] {
  if (widthOf(piece) <= columns) return [piece]
  const parts: string[] = []
  let part = ''
  for (const char of piece) {
    if (part && widthOf(part + char) > columns) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  parts.push(part)
  return parts
}
