/** A walk in a terminal to wherever one answer leads. */
import type { Terminal } from './terminal.ts'

/** Answers with the given key until the outcome is there; a step with a risk waits for Enter before it is shown. */
export async function walkToEnd(
  terminal: Terminal,
  key: string,
  words: { number: string; risk: string; enter: string; end: string },
): Promise<void> {
  const { number: n, risk, enter, end } = words
  let warned = 0
  for (let number = 1; number < 16; ) {
    const warning = `(?:${risk}[\\s\\S]*){${warned + 1}}${enter}\\s*$`
    const shown = await terminal.shows(
      new RegExp(`${n.replace('N', String(number))}[\\s\\S]*\\[q\\]|${end}|${warning}`),
    )
    if (shown.includes(end)) return
    if (new RegExp(warning).test(shown)) {
      terminal.type('\r')
      warned++
    } else {
      terminal.type(key)
      number++
    }
  }
  throw new Error('no outcome after fifteen questions')
}
export const WORDS = {
  en: {
    number: 'Question N[, ]',
    risk: 'Careful with the next step',
    enter: 'Press Enter to see it.',
    end: 'Did that solve it',
  },
  zh: { number: '第 N 题', risk: '下一步要小心', enter: '按回车键查看。', end: '问题解决了吗' },
}
