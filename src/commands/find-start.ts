/** From what was typed to a session at its start. */
import { type Session, startSession } from '../engine/session.ts'
import { UsageError } from '../errors.ts'
import { own } from '../tree/pack.ts'
import type { Context } from './context.ts'
import type { RunOptions } from './run.ts'

/** Undefined when the person left without choosing. Throws UsageError where nobody can be asked. */
export async function findStart(query: string, _options: RunOptions, context: Context): Promise<Session | undefined> {
  const { graph, pack, words } = context
  const tree = own(pack.trees, query)
  if (tree?.kind === 'subtree') throw new UsageError(words.errors.subtree(query))
  const session = tree && startSession(graph, { tree: query })
  if (!session) throw new UsageError(words.errors.unknownTree(query, ''))
  return session
}
