/** Compiles the shipped pack: reads trees/, refuses errors, and gives what the program loads. */
import { fileURLToPath } from 'node:url'
import { type CompiledPack, digestOf } from '../files/compiled-pack.ts'
import { type PackFolder, readPackFolder } from '../files/packs.ts'
import { checkPack } from '../tree/check.ts'
import type { Diagnostic } from '../tree/diagnostic.ts'
import { link } from '../tree/graph.ts'
import { workOut } from '../walk/questions-left.ts'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const TREES = `${ROOT}trees`

export interface Compiled extends CompiledPack {
  readonly diagnostics: readonly Diagnostic[]
}

/** The pack of a folder with everything that is wrong with it; not to be shipped when there are errors. */
export async function compilePack(folder: string, today: string): Promise<Compiled> {
  const { files, diagnostics: unread }: PackFolder = await readPackFolder(folder)
  const { pack, diagnostics } = checkPack(files, undefined, { today })
  // A faulty pack may go round for ever.
  const sound = diagnostics.every((d) => d.severity !== 'error')
  const known = sound ? workOut(link(pack)) : { sharedFacts: [], mostLeft: {}, mostAsked: {}, early: [] }
  return { pack, digest: digestOf(pack), known, diagnostics: [...unread, ...diagnostics] }
}
