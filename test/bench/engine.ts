/** A step with its history: ours beside a Map look-up, xstate and inkjs on the same flow. */
import { answer, start, type Walk } from '../../src/walk/walk.ts'
import { answers, graphOf, type Leaps, makeFlow, nameOf } from './flows.ts'
import { requirePeer, versionOf } from './peers.ts'
import { type Group, type Row, ratios, spread } from './stats.ts'

const STEPS = 200_000
/** Goes on from the end at the start again; keeps what it needs alive. */
type Walker = (steps: number) => unknown

export function measureEngine(nodes: number, runs: number, peers: boolean): Group {
  const flow = makeFlow(nodes)
  const ink = makeFlow(Math.min(nodes, 1000))
  const all: { name: string; walk: Walker; steps: number; note?: string }[] = [
    { name: 'Map look-up with history', walk: byMap(flow), steps: STEPS },
    { name: 'pos-triage', walk: byUs(flow), steps: STEPS, note: 'at most 3' },
  ]
  if (peers) {
    all.push({ name: `xstate ${versionOf('xstate')}`, walk: byXstate(flow), steps: STEPS / 40 })
    all.push({ name: `inkjs ${versionOf('inkjs')}`, walk: byInk(ink), steps: 2000, note: `${ink.length} nodes` })
  }
  const times: number[][] = all.map(() => [])
  for (let run = -2; run < runs; run++)
    for (const [i, { walk, steps }] of all.entries()) {
      const began = performance.now()
      walk(steps)
      const nanoseconds = ((performance.now() - began) * 1e6) / steps
      if (run >= 0) times[i]?.push(nanoseconds)
    }
  const rows = all.map(({ name, note }, i): Row => {
    const it = times[i] ?? []
    return { name, value: spread(it), ratio: ratios(it, times[0] ?? []), ...(note ? { note } : {}) }
  })
  return { title: `a step of ${nodes} nodes`, unit: 'ns', rows }
}

interface Seen {
  readonly node: string
  readonly before: Seen | undefined
}

function byMap(flow: Leaps): Walker {
  const nodes = new Map(
    flow.map(([yes, no], i) => [
      `n${i}`,
      new Map([
        ['yes', nameOf(flow, yes)],
        ['no', nameOf(flow, no)],
      ]),
    ]),
  )
  const given = answers()
  let seen: Seen = { node: 'n0', before: undefined }
  return (steps) => {
    for (let i = 0; i < steps; i++) {
      const node = nodes.get(seen.node)?.get(given.next().value)
      seen = node === undefined || node === 'end' ? { node: 'n0', before: undefined } : { node, before: seen }
    }
    return seen
  }
}

function byUs(flow: Leaps): Walker {
  const graph = graphOf(flow)
  const begin = (): Walk => {
    const walk = start(graph, { tree: 'main' })
    if (!walk) throw new Error('no start')
    return walk
  }
  const given = answers()
  let walk = begin()
  return (steps) => {
    for (let i = 0; i < steps; i++) {
      const next = answer(walk, given.next().value)
      walk = next && next.at.kind === 'question' ? next : begin()
    }
    return walk
  }
}

interface Xstate {
  createMachine: (config: object) => object
  initialTransition: (machine: object) => [{ value: unknown }]
  transition: (machine: object, state: object, event: { type: string }) => [{ value: unknown }]
}

function byXstate(flow: Leaps): Walker {
  const { createMachine, initialTransition, transition } = requirePeer<Xstate>('xstate')
  const states = Object.fromEntries(
    flow.map(([yes, no], i) => [`n${i}`, { on: { yes: nameOf(flow, yes), no: nameOf(flow, no) } }]),
  )
  const machine = createMachine({ initial: 'n0', states: { ...states, end: {} } })
  const given = answers()
  let [state] = initialTransition(machine)
  let history: unknown[] = []
  return (steps) => {
    for (let i = 0; i < steps; i++) {
      ;[state] = transition(machine, state, { type: given.next().value })
      history.push(state)
      if (state.value !== 'end') continue
      ;[state] = initialTransition(machine)
      history = []
    }
    return history
  }
}

interface InkStory {
  readonly currentChoices: readonly unknown[]
  ContinueMaximally: () => string
  ChooseChoiceIndex: (index: number) => void
  ResetState: () => void
}
interface Ink {
  Compiler: new (source: string) => { Compile: () => InkStory }
}

/** Ink keeps the history itself. */
function byInk(flow: Leaps): Walker {
  const { Compiler } = requirePeer<Ink>('inkjs/full')
  const knots = flow.map(([yes, no], i) => {
    const to = (node: number): string => (node < flow.length ? `n${node}` : 'END')
    return `=== n${i}\n?\n+ yes\n  -> ${to(yes)}\n+ no\n  -> ${to(no)}\n`
  })
  const story = new Compiler(`-> n0\n${knots.join('')}`).Compile()
  const given = answers()
  story.ContinueMaximally()
  return (steps) => {
    for (let i = 0; i < steps; i++) {
      if (story.currentChoices.length > 0) story.ChooseChoiceIndex(given.next().value === 'yes' ? 0 : 1)
      else story.ResetState()
      story.ContinueMaximally()
    }
    return story
  }
}
