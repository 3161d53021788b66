/** Every question of the pack, drawn on the screens it must fit: the warning, the question, all answers and the keys together. */
import { describe, expect, it } from 'vitest'
import { answerOptions, lookOf } from '../../src/guide/choose.ts'
import { LANGUAGE_IDS, type Language, speechIn } from '../../src/i18n/language.ts'
import { renderAsk, renderDoFirst, renderFolded, renderInstruction, renderWhere } from '../../src/render/question.ts'
import { layQuestion, type QuestionCard } from '../../src/render/question-card.ts'
import { styleOf, type Wording } from '../../src/render/wording.ts'
import { widthOf } from '../../src/text/plain-text.ts'
import type { QuestionNode } from '../../src/tree/graph.ts'
import { roomAbove } from '../../src/ui/drawn-prompts.ts'
import type { Asking } from '../../src/ui/prompter.ts'
import { everyNode } from '../content/shipped.ts'

const questions = everyNode.filter((node): node is QuestionNode => node.kind === 'question')
const SCREENS = [24, 20].flatMap((rows) => [80, 40].map((columns) => ({ rows, columns })))
const COMMANDS = ['help', 'back', 'language', 'quit', 'change', 'note', 'code', 'steps', 'more'] as const

const wordingAt = (lang: Language, columns: number): Wording => ({
  ...speechIn(lang),
  columns: columns - 1,
  style: styleOf(false),
})

function cardOf({ node }: QuestionNode, wording: Wording, more: Partial<QuestionCard> = {}): QuestionCard {
  const steps = node.do ?? []
  return {
    trail: ['One? > Yes', 'Two? > No'],
    progress: renderWhere({ treeTitle: 'Somewhere', number: 2, atMostLeft: 3 }, wording),
    known: [],
    heading: renderDoFirst(wording),
    steps: steps.map((step, index) => renderInstruction(step, index + 1, wording)),
    stepsKey: (shown) => `[s] ${shown}`,
    open: [],
    asking: renderAsk(node, wording, true),
    ...more,
  }
}
const askingOf = (question: QuestionNode, wording: Wording): Asking => ({
  options: answerOptions(question, wording),
  commands: COMMANDS,
  look: lookOf(wording),
  waitingFor: '',
})

describe.each(LANGUAGE_IDS)('every question of the pack in %s', (lang) => {
  it.each(SCREENS)('fits $columns columns and $rows rows with its warning, answers and keys', ({ rows, columns }) => {
    const wording = wordingAt(lang, columns)
    const tooTall = questions.filter((question) => {
      const room = roomAbove(askingOf(question, wording), rows)
      const { length } = layQuestion(cardOf(question, wording), room)
      return length > room
    })
    expect(tooTall.map(({ tree, id }) => `${tree.tree}:${id}`)).toEqual([])
    expect(questions.length).toBeGreaterThan(300)
  })

  it.each(SCREENS)('has its steps above it in $columns columns and $rows rows, or the key for them', (screen) => {
    const wording = wordingAt(lang, screen.columns)
    for (const question of questions.filter(({ node }) => node.do)) {
      const card = cardOf(question, wording)
      const lines = layQuestion(card, roomAbove(askingOf(question, wording), screen.rows))
      const steps = card.steps.flat()
      const key = lines.find((line) => line.startsWith('[s] '))
      const shown = card.steps.slice(0, Number(key?.slice(4) ?? card.steps.length)).flat()
      expect(lines.filter((line) => steps.includes(line))).toEqual(shown)
      expect(key === undefined).toBe(shown.length === steps.length)
    }
  })
})

describe('a question with little room', () => {
  const wording = wordingAt('en', 80)
  const [question = expect.unreachable()] = questions.filter(({ node }) => node.do)
  const bare = renderAsk(question.node, wording, true)

  it('stands alone before it loses a line', () => {
    const card = cardOf(question, wording, { steps: [] })
    expect(layQuestion(card, bare.length)).toEqual(bare)
    expect(layQuestion(card, bare.length + 1)).toEqual([...card.progress, ...bare])
  })
  it('keeps what is open, and the key for its steps', () => {
    const open = ['How to find out', 'Look.']
    const lines = layQuestion(cardOf(question, wording, { open }), bare.length + 3)
    expect(lines).toEqual(['[s] 0', ...open, ...bare])
  })
  it('has as many answers above it as there is room for, the last ones', () => {
    const card = cardOf(question, wording, { steps: [] })
    const all = layQuestion(card, 50)
    expect(all).toEqual([...card.trail, '', ...card.progress, '', ...bare])
    expect(layQuestion(card, all.length - 1).slice(0, 3)).toEqual([card.trail[1], '', ...card.progress])
  })
})

describe('an answered question', () => {
  it('is one line, with as much of both as there is room for', () => {
    const line = (ask: string, answer: string) => renderFolded(ask, answer, { columns: 20, style: styleOf(false) })
    expect(line('Is it lit?', 'Yes')).toBe('Is it lit? > Yes')
    expect(line('Is the screen of it lit?', 'Yes')).toBe('Is the screen… > Yes')
    expect(line('屏幕亮不亮，还是黑的？', '不确定')).toBe('屏幕亮不亮… > 不确定')
    expect(line('Is the screen of it lit?', 'It is, and so is the light')).toBe('Is the sc… > It is,…')
  })
  it('never is wider than the line', () => {
    for (const { node } of questions) {
      const line = renderFolded(node.ask.en, node.ask.zh, { columns: 39, style: styleOf(false) })
      expect(widthOf(line)).toBeLessThanOrEqual(39)
    }
  })
})
