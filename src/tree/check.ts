/** Everything that can be wrong with a pack, found at once. Pure. */
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts'
import { link } from './graph.ts'
import { EMPTY_PACK, type Pack } from './pack.ts'
import { type PackFile, type ReadPack, readPack } from './read/read-pack.ts'
import { type Checking, summarise } from './rules/checking.ts'
import { checkAnswers, checkEntries, checkFreshness, checkOutcomes } from './rules/entries.ts'
import { checkExits } from './rules/exits.ts'
import { checkFacts } from './rules/facts.ts'
import { checkLexicon } from './rules/lexicon.ts'
import { checkLoops, checkReachable } from './rules/loops.ts'
import { checkLostFaults } from './rules/lost-fault.ts'
import { checkMoney } from './rules/money.ts'
import { checkPromises } from './rules/promises.ts'
import { checkReferences } from './rules/references.ts'
import { checkSizes } from './rules/sizes.ts'
import { checkTexts } from './rules/texts.ts'
import { checkUnsure } from './rules/unsure.ts'

export interface Checked {
  /** The files laid over the base; only what is sound, so not to be walked when there are errors. */
  readonly pack: Pack
  /** Sorted by file and place. Only about the files given, not about the base. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface CheckedWith {
  /** An ISO date. */
  readonly today: string
  /** Paths of files that are there but could not be read: what refers to them is let pass. */
  readonly unread?: readonly string[]
  /** The version of the program, for packs that need a newer one. */
  readonly program?: string
  /** Whether what is only advice to others is an error here. */
  readonly strict?: boolean
}

/** Reads the files of a pack, lays it over `base` and checks it by every rule. Never throws. */
export function checkPack(files: readonly PackFile[], base: Pack = EMPTY_PACK, options: CheckedWith): Checked {
  const read = readPack(files, base, options)
  return { pack: read.pack, diagnostics: checkRead(read, options) }
}

/** Checks what has been read by every rule; the diagnostics of reading are among those returned. */
export function checkRead(read: ReadPack, { today, strict }: Pick<CheckedWith, 'today' | 'strict'>): Diagnostic[] {
  const graph = link(read.pack)
  const c: Checking = { ...read, graph, today, diagnostics: [...read.diagnostics], ...(strict ? { strict } : {}) }
  const leads = checkReferences(c)
  const unrouted = checkExits(c)
  checkOutcomes(c)
  checkAnswers(c)
  checkFreshness(c)
  checkTexts(c)
  checkSizes(c)
  checkPromises(c)
  checkUnsure(c)
  checkLexicon(c)
  checkFacts(c)
  const leavings = summarise(graph)
  checkEntries(c, leavings)
  const loops = checkLoops(c, leavings)
  // On walks that go round everything comes before everything: what is found there would follow from the loop.
  if (loops.length === 0) {
    checkMoney(c, leavings)
    checkLostFaults(c)
  }
  checkReachable(c, leads, [...unrouted, ...loops])
  return sortDiagnostics(c.diagnostics)
}
