/** A question and what stands above it, laid out for as many rows as there are: the question never goes away, the rest by rank. Pure. */

export interface QuestionCard {
  /** Answered questions, a line each, the last one at the end. */
  readonly trail: readonly string[]
  /** Where one is. */
  readonly progress: readonly string[]
  /** What was passed over on the way here. */
  readonly known: readonly string[]
  /** Each step to carry out first, with its lines; the heading stands above the first. */
  readonly heading: readonly string[]
  readonly steps: readonly (readonly string[])[]
  /** Stands for steps that do not fit, of which so many are shown. */
  readonly stepsKey: (shown: number) => string
  /** What is open: help, keys, something that was said. */
  readonly open: readonly string[]
  /** The warning, where there is one, and the question. */
  readonly asking: readonly string[]
}

/** No more lines than rows, unless the question alone has more. */
export function layQuestion(card: QuestionCard, rows: number): string[] {
  const { asking, open, known, trail } = card
  const key = card.steps.length > 0 ? 1 : 0
  let left = rows - asking.length
  const take = (lines: readonly string[]): readonly string[] => {
    if (lines.length > left) return []
    left -= lines.length
    return lines
  }
  left -= key
  const opened = take(open.slice(0, Math.max(0, left)))
  const progress = take(card.progress)
  left += key
  const steps = take(stepsIn(card, left))
  const passed = take(known)
  const before = [...progress, ...passed, ...steps]
  const gap = take(before.length + opened.length > 0 ? [''] : [])
  const openGap = take(opened.length > 0 && before.length > 0 ? [''] : [])
  const trailGap = trail.length > 0 && left > 1 ? take(['']) : []
  const folded = trail.slice(Math.max(0, trail.length - left))
  return [...folded, ...(folded.length > 0 ? trailGap : []), ...before, ...openGap, ...opened, ...gap, ...asking]
}

/** All steps, or as many whole ones as fit above the key that shows all of them. */
function stepsIn({ heading, steps, stepsKey }: QuestionCard, rows: number): readonly string[] {
  if (steps.length === 0) return []
  const all = [...heading, ...steps.flat()]
  if (all.length <= rows) return all
  let shown = 0
  let lines = heading.length + 1
  while (lines + (steps[shown]?.length ?? rows) <= rows) lines += steps[shown++]?.length ?? 0
  const some = shown > 0 ? [...heading, ...steps.slice(0, shown).flat()] : []
  return [...some, stepsKey(shown)].slice(0, Math.max(1, rows))
}
