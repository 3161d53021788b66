/**
 * How many questions are left: the most, the fewest, and the mean when the answers of each question are equally likely and "not
 * sure" is never chosen. By dynamic programming over (node, what is known), with one summary for each subtree, so that the
 * number of walks does not matter. Pure; iterates, since graphs may be deeper than the stack.
 */
import { afterExit, type Facts, factOf, keyOfFacts, knownAnswer, NO_FACTS } from '../tree/facts.ts'
import { type Graph, type GraphNode, isQuestion, type QuestionNode, type WorkedOut } from '../tree/graph.ts'
import { own, type Pack } from '../tree/pack.ts'
import { formatTarget } from '../tree/target.ts'
import { nodesOn } from './node-at.ts'
import { entryStart, type Start, startKey } from './start.ts'
import { type Frame, placeOf, start, teaches, type Walk } from './walk.ts'

/** Ways from a node that end in an outcome (`exit` undefined) or leave the subtree by an exit with the same things learnt. */
interface Way {
  readonly exit: string | undefined
  readonly learnt: Facts
  readonly most: number
  readonly fewest: number
  /** The share of walks that go this way, and the mean number of questions on them. */
  readonly share: number
  readonly mean: number
}
interface KnowingState {
  readonly node: GraphNode
  readonly facts: Facts
  readonly key: string
}
export interface Measure {
  readonly most: number
  readonly fewest: number
  readonly mean: number
}
/** What has been worked out for one graph; keep it as long as the graph. */
export interface Measures {
  readonly graph: Graph
  readonly ways: Map<GraphNode, Map<string, readonly Way[]>>
  /** Facts that more than one question may ask: only these can make a later question fall away. */
  readonly shared: ReadonlySet<string>
  states: number
}

/** Beyond this many states, facts learnt on the way are no longer anticipated: the bound stays a bound, and cheap. */
const MOST_STATES = 200_000

export function measures(graph: Graph): Measures {
  const shared = graph.known ? new Set(graph.known.sharedFacts) : sharedFacts(graph.pack)
  return { graph, ways: new Map(), shared, states: 0 }
}

/** Questions after the one the walk is at, on the longest continuation; 0 at an outcome. */
export function atMostLeft(walk: Walk, known: Measures): number {
  if (walk.at.kind === 'outcome') return 0
  const atStart = walk.before === undefined && walk.origin.facts.size === 0
  const worked = atStart ? known.graph.known?.mostLeft[walk.start.tree]?.[startKey(walk.start)] : undefined
  return worked ?? measureFrom(walk.at, walk.frame, walk.facts, known).most - 1
}

/** What `known` may hold about a pack: its shared facts, and the most questions from where people come in. */
export function workOut(graph: Graph): WorkedOut {
  const known = measures(graph)
  const { trees, codes, messages } = graph.pack
  const starts: Start[] = Object.keys(trees).map((tree) => ({ tree }))
  for (const entry of [...codes, ...messages]) starts.push(entryStart(entry))
  const mostLeft: Record<string, Record<string, number>> = {}
  const mostAsked = Object.fromEntries(Object.keys(trees).map((tree) => [tree, measure({ tree }, known)?.most ?? 0]))
  const early = new Set<string>()
  for (const from of starts) {
    const walk = own(trees, from.tree)?.kind === 'subtree' ? undefined : start(graph, from)
    if (!walk) continue
    const inTree = own(mostLeft, from.tree) ?? {}
    mostLeft[from.tree] = inTree
    inTree[startKey(from)] = atMostLeft(walk, known)
    for (const place of [...walk.carried, placeOf(walk)])
      for (const there of nodesOn(graph, place)) early.add(formatTarget({ tree: there.tree.tree, node: there.id }))
  }
  return { sharedFacts: [...known.shared], mostLeft, mostAsked, early: [...early] }
}

/** Questions on the longest walk from the start of a tree; 0 where the pack has no such tree. */
export const mostAsked = (tree: string, known: Measures): number =>
  own(known.graph.known?.mostAsked ?? {}, tree) ?? measure({ tree }, known)?.most ?? 0

/** All questions of a leg from its start; undefined when the pack has no such start. */
export function measure(from: Start, known: Measures): Measure | undefined {
  const walk = start(known.graph, from)
  return walk && measureFrom(walk.at, walk.frame, walk.facts, known)
}

function measureFrom(node: GraphNode, frame: Frame | undefined, facts: Facts, known: Measures): Measure {
  let open = waysFrom(node, facts, known)
  const follow: Follow = (to, more) => (to ? waysFrom(to, more, known) : [])
  for (let f = frame; f; f = f.outer) open = continueAfter(f.call.exits, open, facts, follow)
  return total(open.filter((way) => way.exit === undefined))
}

type CallExits = ReadonlyMap<string, { readonly to: GraphNode | undefined }>

/** The ways out of a call: those that ended inside it, and what follows on each of its exits. */
function continueAfter(exits: CallExits, inside: readonly Way[], facts: Facts, follow: Follow): readonly Way[] {
  const all: Way[] = []
  for (const way of inside) {
    if (way.exit === undefined) all.push(way)
    else for (const after of follow(exits.get(way.exit)?.to, joinFacts(facts, way.learnt))) all.push(append(way, after))
  }
  return merge(all)
}

const append = (first: Way, then: Way): Way => ({
  exit: then.exit,
  learnt: joinFacts(first.learnt, then.learnt),
  most: first.most + then.most,
  fewest: first.fewest + then.fewest,
  share: first.share * then.share,
  mean: first.mean + then.mean,
})

/** The memoised ways from a node; what they depend on is worked out first, on a stack of our own. */
function waysFrom(node: GraphNode, facts: Facts, known: Measures): readonly Way[] {
  const root = knowingAt(node, facts)
  const stack = [root]
  while (stack.length > 0) {
    const state = stack[stack.length - 1] as KnowingState
    if (waysKnown(state, known)) stack.pop()
    else {
      const missing: KnowingState[] = []
      const ways = work(state, known, missing)
      if (missing.length > 0) stack.push(...missing)
      else remember(state, ways, known)
    }
  }
  return waysKnown(root, known) ?? []
}

type Follow = (to: GraphNode | undefined, facts: Facts) => readonly Way[]

/** The ways from one node, put together from those of its successors; `missing` receives what is not known yet. */
function work({ node, facts }: KnowingState, known: Measures, missing: KnowingState[]): readonly Way[] {
  const follow: Follow = (to, more) => {
    if (!to) return []
    const next = knowingAt(to, more)
    const ways = waysKnown(next, known)
    if (!ways) missing.push(next)
    return ways ?? []
  }
  if (node.kind === 'question') return waysOfQuestion(node, facts, known, follow)
  if (node.kind === 'tell') return follow(node.goes.to, facts)
  if (node.kind === 'call') return continueAfter(node.exits, follow(node.enter, facts), facts, follow)
  if (node.kind === 'exit') return [{ ...NO_QUESTIONS, exit: node.node.exit, learnt: afterExit(node, NO_FACTS) }]
  return [{ ...NO_QUESTIONS, exit: undefined }]
}

function waysOfQuestion(node: QuestionNode, facts: Facts, known: Measures, follow: Follow): readonly Way[] {
  const carried = knownAnswer(node, facts)
  if (carried) return follow(carried.to, facts)
  const { fact } = node.node
  const teaching = node.answers.filter(teaches).length
  const all: Way[] = []
  for (const given of node.answers) {
    const { id, to } = given
    const learns = fact !== undefined && teaches(given) && isTracked(fact, known)
    const learnt = learns ? new Map([[fact, id]]) : NO_FACTS
    const share = teaches(given) ? 1 / teaching : 0
    const asked: Way = { exit: undefined, learnt, most: 1, fewest: 1, share, mean: 1 }
    for (const way of follow(to, joinFacts(facts, learnt))) all.push(append(asked, way))
  }
  return merge(all)
}

const NO_QUESTIONS: Way = { exit: undefined, learnt: NO_FACTS, most: 0, fewest: 0, share: 1, mean: 0 }

const isTracked = (fact: string, known: Measures): boolean => known.states < MOST_STATES && known.shared.has(fact)

/** Ways that end alike become one. */
function merge(all: readonly Way[]): readonly Way[] {
  const merged = new Map<string, Way>()
  for (const way of all) {
    const key = way.exit === undefined ? '' : `${way.exit}\0${keyOfFacts(way.learnt)}`
    const other = merged.get(key)
    if (!other) {
      merged.set(key, way.exit === undefined ? { ...way, learnt: NO_FACTS } : way)
      continue
    }
    const share = other.share + way.share
    const mean = share > 0 ? (other.mean * other.share + way.mean * way.share) / share : other.mean
    merged.set(key, {
      ...other,
      most: Math.max(other.most, way.most),
      fewest: Math.min(other.fewest, way.fewest),
      share,
      mean,
    })
  }
  return [...merged.values()]
}

function total(ways: readonly Way[]): Measure {
  const [way] = merge(ways)
  return { most: way?.most ?? 0, fewest: way?.fewest ?? 0, mean: way?.mean ?? 0 }
}

const joinFacts = (facts: Facts, more: Facts): Facts =>
  more.size === 0 ? facts : facts.size === 0 ? more : new Map([...facts, ...more])

const knowingAt = (node: GraphNode, facts: Facts): KnowingState => ({ node, facts, key: keyOfFacts(facts) })

const waysKnown = (state: KnowingState, known: Measures): readonly Way[] | undefined =>
  known.ways.get(state.node)?.get(state.key)

function remember(state: KnowingState, ways: readonly Way[], known: Measures): void {
  known.states++
  const of = known.ways.get(state.node)
  if (of) of.set(state.key, ways)
  else known.ways.set(state.node, new Map([[state.key, ways]]))
}

/** The facts of a pack that more than one question may ask; those of a subtree always, since it may be called twice. */
function sharedFacts(pack: Pack): ReadonlySet<string> {
  const once = new Set<string>()
  const shared = new Set<string>()
  for (const tree of Object.values(pack.trees))
    for (const node of Object.values(tree.nodes)) {
      const fact = isQuestion(node) ? factOf(node) : undefined
      if (fact === undefined) continue
      if (once.has(fact) || tree.kind === 'subtree') shared.add(fact)
      once.add(fact)
    }
  return shared
}
