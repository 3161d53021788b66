/** Danger comes first and stops the walk; codes and messages lead where it is safe. */
import { describe, expect, it } from 'vitest'
import { type Code, type Instruction, type Message, type Node, UNSAFE_EFFECTS } from '../../src/tree/format/schema.ts'
import type { GraphNode } from '../../src/tree/graph.ts'
import { everyNode, graph, nameOf, pack } from './shipped.ts'
import { begin, standing } from './stands.ts'
import { effectsToldIn } from './tables/effect-words.ts'

/** Smoke, heat, swelling, liquid; a tamper lock; a terminal somebody changed. */
const HAZARD = /起火|触电|电池或充电器有危险|防拆|安全锁定|改装|掉包|隔离/
const isStop = (node: GraphNode | undefined): boolean => node?.kind === 'outcome' && node.node.verdict === 'stop'

/** Who is not sure is not told that it is so, but does not go on either. */
const stopsUse = (node: GraphNode | undefined): boolean =>
  node?.kind === 'outcome' && node.node.precaution === true && /停用/.test(node.node.actions[0]?.zh ?? '')

/** Whether every answer leads to a stop, at most through one more question, and "not sure" at least out of use. */
const stops = (node: GraphNode | undefined, deeper = true): boolean =>
  isStop(node) ||
  (deeper &&
    node?.kind === 'question' &&
    node.answers.every(({ id, to }) => stops(to, false) || (id === 'unsure' && stopsUse(to))))

describe('a hazard', () => {
  it('ends in a stop wherever it is found', () => {
    const hazards = everyNode.filter(({ node }) => 'verdict' in node && HAZARD.test(node.title.zh))
    expect(hazards.filter((node) => !isStop(node)).map(nameOf)).toEqual([])
    expect(hazards.length).toBeGreaterThanOrEqual(7)
  })

  // The answers about fire, heat and a tamper lock; a wet or changed terminal is no fire and has ends of its own.
  it.each([
    ['triage', 'safety', ['danger', 'tamper']],
    ['terminal-unusable', 'safety', ['danger', 'tamper']],
    ['card-reader-fault', 'safety', ['danger', 'tamper']],
    ['bluetooth-fault', 'safety', ['danger', 'tamper']],
    ['printer-fault', 'danger', ['danger']],
    ['power', 'danger', ['danger']],
  ])('is the first question of %s, and stops the walk', (tree, id, stopping) => {
    const start = graph.node(tree)
    expect(start?.id).toBe(id)
    if (start?.kind !== 'question') throw new Error('no question')
    expect(start.answers.filter(({ to }) => stops(to)).map((answer) => answer.id)).toEqual(stopping)
    expect(start.answers.find(({ id: answer }) => answer === 'none')?.to?.kind).not.toBe('outcome')
  })

  it.each(['triage', 'terminal-unusable', 'card-reader-fault', 'bluetooth-fault', 'printer-fault', 'power'])(
    'is asked about once more, plainly, by somebody who is not sure in %s, and then does not stop them',
    (tree) => {
      const start = graph.node(tree)
      const asked = start?.kind === 'question' ? start.answers.find(({ id }) => id === 'unsure')?.to : undefined
      if (asked?.kind !== 'question') throw new Error('no question')
      const ends = Object.fromEntries(asked.answers.map(({ id, to }) => [id, isStop(to)]))
      expect(ends).toEqual({ yes: true, no: false, unsure: false })
    },
  )

  // Where it can only show later, it is the first of the answers.
  it.each([
    ['sign-in-failed', 'message', 'locked'],
    ['keys-sign-in', 'reason', 'locked'],
    ['peripherals', 'part', 'danger'],
  ])('is the first answer in %s:%s', (tree, id, answer) => {
    const question = graph.node(tree, id)
    if (question?.kind !== 'question') throw new Error('no question')
    expect(question.answers[0]?.id).toBe(answer)
    expect(isStop(question.answers[0]?.to)).toBe(true)
  })

  it('tells nobody to switch on, charge on it, open or reset it', () => {
    const wrong = everyNode.flatMap((node) =>
      isStop(node) && 'verdict' in node.node && HAZARD.test(node.node.title.zh)
        ? node.node.actions
            .filter((step) => effectsToldIn(step).some((effect) => effect !== 'charge'))
            .map(() => nameOf(node))
        : [],
    )
    expect(wrong).toEqual([])
    for (const id of ['terminal-unusable:danger', 'power:stop-danger']) {
      const node = graph.resolve(id)?.node as Extract<Node, { verdict: string }>
      expect(node.never?.map(({ zh }) => zh).join('')).toMatch(/不要再充电.*不要拆壳.*快递/)
    }
  })

  it('asks for the papers of a terminal that leaves the shop: what is not settled or not sent', () => {
    const leaving = everyNode.filter(
      ({ node }) => 'verdict' in node && node.actions.some(({ zh }) => /送走|交机|交旧机|还机|再退机/.test(zh)),
    )
    const silent = leaving.filter(
      ({ node }) => 'verdict' in node && !node.actions.some(({ zh }) => /结算|上送|待冲正|结清/.test(zh)),
    )
    expect(silent.map(nameOf)).toEqual([])
    expect(leaving.length).toBeGreaterThan(7)
  })
})

const entries = [
  ...pack.codes.map((code) => ({ name: `${code.channel}/${code.code}`, ...code })),
  ...pack.messages.map((message) => ({ name: message.id, ...message })),
]
const words = (steps: readonly Instruction[]): string => steps.map(({ zh }) => zh).join('')
const effects = (steps: readonly Instruction[]): string[] =>
  steps.flatMap((step) => [...(step.effect ?? []), ...effectsToldIn(step)])
const code = (channel: Code['channel'], id: string): Code => {
  const found = pack.codes.find((c) => c.channel === channel && c.code === id)
  if (!found) throw new Error(`no code ${channel}/${id}`)
  return found
}

describe('a code or message whose result is not known', () => {
  const open = entries.filter(({ result }) => result === 'unknown' || result === 'declined-verify')

  it('stands at once in the procedure for it: a payment, one the card refused, or a refund', () => {
    const wrong = open.filter((entry) => {
      const { at, frame, moneyOpen } = begin(entry)
      const call = frame?.call.node.call ?? ''
      const asked = ['unknown-result', 'card-refused'].includes(call) || nameOf(at) === 'refund-failed:refund-record'
      return !moneyOpen || !asked
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
    expect(open.length).toBeGreaterThan(20)
  })
  it('tells nobody to charge, restart, reset, update or clear, but to look it up', () => {
    const unsafe = open.filter(({ do: steps }) => effects(steps).some((e) => UNSAFE_EFFECTS.some((u) => u === e)))
    expect(unsafe.map(({ name }) => name)).toEqual([])
    expect(open.filter(({ do: steps }) => !/查|重打印|问/.test(words(steps))).map(({ name }) => name)).toEqual([])
  })
  it('has the safe advice win where the screen says to try again', () => {
    const silent = open.filter(({ display, notice }) => display.some((text) => /重试/.test(text)) && !notice)
    expect(silent.map(({ name }) => name)).toEqual([])
  })
  it('is charged again only after a query', () => {
    const unknown = pack.codes.filter(({ result }) => result === 'unknown')
    expect(unknown.filter(({ retry }) => !retry.startsWith('only-after-query'))).toEqual([])
  })
  it.each(['98', '68', '09', '94', 'A0'])('is %s', (id) => expect(code('card', id).result).toBe('unknown'))
})

describe('codes lead to who can mend it', () => {
  it.each(['03', '97'])('%s: only the acquirer, no retry', (id) => {
    const { retry, contact, enter } = code('card', id)
    expect([retry, contact, enter.split(':')[0]]).toEqual(['no', 'acquirer', 'merchant-invalid'])
  })
  it.each(['77', '99'])('%s: sign in once', (id) => {
    expect(standing(begin(code('card', id)))).toBe('sign-in-failed:sign-in/came-back')
    expect(words(code('card', id).do)).toContain('签到')
  })
  it.each(['90', '91', '92', '96'])('%s: outside the shop, the terminal is left alone', (id) => {
    const { acts, do: steps } = code('card', id)
    expect(acts).toBe('wait')
    expect(effects(steps).filter((e) => ['restart', 'reset', 'update'].includes(e))).toEqual([])
  })
  it('a tamper lock: to the stop, and nothing is reset or opened', () => {
    const tamper = pack.messages.find(({ id }) => id === 'tamper') as Message
    expect(stops(begin(tamper).at)).toBe(true)
    expect(effects(tamper.do).filter((e) => e !== 'charge')).toEqual([])
  })
})
