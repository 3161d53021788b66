/** Lays packs over a pack and checks them: what `check` tells and `--trees` walks. Glue. */
import { dirname, resolve } from 'node:path'
import { type PackFolder, readPackFolder } from '../files/packs.ts'
import type { Io } from '../io.ts'
import { isoDay } from '../text/day.ts'
import { checkPack } from '../tree/check.ts'
import type { Diagnostic } from '../tree/diagnostic.ts'
import type { Pack } from '../tree/pack.ts'
import { VERSION } from '../version.ts'

export interface LaidPacks {
  /** Everything laid over the base; not to be walked when there are errors. */
  readonly pack: Pack
  readonly diagnostics: readonly Diagnostic[]
  /** How many files were read. */
  readonly files: number
}

/** Lays folders and files over a pack, in order, and checks each layer on what is below it. */
export async function layPacks(paths: readonly string[], base: Pack, io: Io): Promise<LaidPacks> {
  const today = isoDay(io.now())
  let diagnostics: readonly Diagnostic[] = []
  let pack = base
  let files = 0
  for (const layer of await readLayers(paths, io)) {
    const unread = layer.diagnostics.map((d) => d.path)
    const checked = checkPack(layer.files, pack, { today, unread, program: VERSION })
    pack = checked.pack
    files += layer.files.length
    diagnostics = [...diagnostics, ...layer.diagnostics, ...checked.diagnostics]
  }
  return { pack, diagnostics, files }
}

/** Files of one folder that are named one after the other are one pack, as when the shell expands `*.yaml`. */
async function readLayers(paths: readonly string[], io: Io): Promise<PackFolder[]> {
  const layers: (PackFolder & { readonly folder: string | undefined })[] = []
  for (const path of paths) {
    const there = resolve(io.cwd, path)
    const read = await readPackFolder(there, path)
    const folder = read.files.length === 1 && read.files[0]?.path === path ? dirname(there) : undefined
    const last = layers[layers.length - 1]
    if (!last || folder === undefined || last.folder !== folder) layers.push({ ...read, folder })
    else {
      const files = [...last.files, ...read.files]
      layers[layers.length - 1] = { folder, files, diagnostics: [...last.diagnostics, ...read.diagnostics] }
    }
  }
  return layers
}
