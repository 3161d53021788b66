/** From what was typed to where the walk begins: a tree, a code, words, an earlier session, or the menu. Glue. */

import type { Context } from '../app/context.ts'
import { UsageError } from '../errors.ts'
import type { Resolved } from '../search/resolve.ts'
import { own } from '../tree/pack.ts'
import type { Talker } from '../ui/prompter.ts'
import { type Beginning, beginAt } from './begin.ts'
import type { RunOptions } from './run-options.ts'

/** Undefined when the person left without choosing. Without a talker nobody can be asked: then UsageError names what fits. */
export async function findStart(
  typed: string,
  options: RunOptions,
  context: Context,
  talker: Talker | undefined,
): Promise<Beginning | undefined> {
  if (options.resume !== undefined) {
    const { resume } = await import('./resume.ts')
    const resumed = resume(typeof options.resume === 'string' ? options.resume : typed || undefined, context)
    talker?.say(resumed.said)
    return resumed
  }
  if (typed) return fromQuery(typed, context, talker)
  if (!talker) return undefined
  const { openMenu } = await import('./menu.ts')
  return openMenu(context, talker, (chosen) => fromQuery(chosen, context, talker))
}

async function fromQuery(typed: string, context: Context, talker: Talker | undefined): Promise<Beginning | undefined> {
  const { graph, pack, words } = context
  const tree = own(pack.trees, typed)
  if (tree?.kind === 'subtree') throw new UsageError(words.errors.subtree(typed))
  if (tree) return beginAt({ tree: typed }, context)
  const node = /^[a-z0-9-]+:[a-z0-9-]+$/.test(typed) ? graph.resolve(typed) : undefined
  if (node && node.tree.kind !== 'subtree') return beginAt({ tree: node.tree.tree, node: node.id }, context)
  const { settle } = await import('./settle.ts')
  return settle(await resolve(typed, context), context, talker)
}

/** A code typed alone needs no index. */
async function resolve(typed: string, context: Context): Promise<Resolved> {
  const { resolvePlainCode } = await import('../search/plain-code.ts')
  const plain = resolvePlainCode(context.pack, typed)
  if (plain) return plain
  const { loadIndex } = await import('../app/find-index.ts')
  const { resolveQuery } = await import('../search/resolve.ts')
  return resolveQuery(loadIndex(context), typed)
}
