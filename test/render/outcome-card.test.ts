/** Every outcome of the pack at a glance, on the screens it must fit with the question whether it helped. */
import { describe, expect, it } from 'vitest'
import { lookOf } from '../../src/guide/choose.ts'
import { unhintedIn } from '../../src/guide/show-outcome.ts'
import { LANGUAGE_IDS, type Language, speechIn } from '../../src/i18n/language.ts'
import { outcomeCard, type Rank } from '../../src/render/outcome-card.ts'
import { styleOf, type Wording } from '../../src/render/wording.ts'
import { widthOf } from '../../src/text/plain-text.ts'
import type { OutcomeNode } from '../../src/tree/graph.ts'
import { roomAbove } from '../../src/ui/drawn-prompts.ts'
import { everyNode, pack } from '../content/shipped.ts'
import { TOO_LONG } from './too-long.ts'

const outcomes = everyNode.filter((node): node is OutcomeNode => node.kind === 'outcome')
const wordingAt = (lang: Language, columns: number): Wording => ({
  ...speechIn(lang),
  columns: columns - 1,
  style: styleOf(false),
})

/** Rows above the question whether it helped, as it is asked at an outcome. */
function roomIn(wording: Wording, rows: number): number {
  const { end } = wording.words
  return roomAbove(
    {
      options: [end.solved, end.notSolved, end.later].map((label, i) => ({
        id: `${i}`,
        digit: `${i}`,
        aliases: [],
        label,
      })),
      commands: ['rest', 'evidence', 'report', 'back', 'more', 'language', 'quit'],
      unhinted: unhintedIn(wording.columns),
      look: lookOf(wording),
      waitingFor: '',
      beside: end.ask,
    },
    rows,
  )
}
const cardOf = ({ node }: OutcomeNode, wording: Wording, rows: number, moneyOpen = false) =>
  outcomeCard({ outcome: node, pack, acquirer: undefined, moneyOpen }, [], wording, rows)
const nameOf = ({ tree, id }: OutcomeNode): string => `${tree.tree}:${id}`

/** What must stand on the card, by the columns of the screen: the rest is a key away. */
const NEEDED: Readonly<Record<number, readonly Rank[]>> = {
  80: ['always', 'other nevers', 'first contact', 'cause', 'how to find it', 'what to say'],
  40: ['always', 'other nevers', 'first contact'],
}

describe.each(LANGUAGE_IDS)('every outcome of the pack in %s', (lang) => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 20 },
  ])('fits $columns columns and $rows rows with what must be seen at once', ({ columns, rows }) => {
    const wording = wordingAt(lang, columns)
    const room = roomIn(wording, rows)
    const wrong = outcomes.filter((outcome) => {
      const { lines, left } = cardOf(outcome, wording, room)
      return lines.length > room || (NEEDED[columns] ?? []).some((rank) => left.has(rank))
    })
    const known = TOO_LONG[columns] ?? []
    expect(wrong.map(nameOf).filter((name) => !known.includes(name))).toEqual([])
    expect(outcomes.length).toBeGreaterThan(400)
  })

  it.each([80, 40])('has no line wider than %d columns, and says who acts', (columns) => {
    const wording = wordingAt(lang, columns)
    for (const outcome of outcomes) {
      const text = cardOf(outcome, wording, 18).lines
      for (const line of text) expect(widthOf(line)).toBeLessThan(columns)
      for (const { who } of outcome.node.actions)
        if (who) expect(text.join('\n')).toContain(`[${wording.words.who[who]}]`)
    }
  })
})
