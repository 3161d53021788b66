/** The pack that comes with the program, and its search index: compiled when the program was built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Pack } from '../tree/pack.ts'
import { openPack, type PackFacts, type Volume } from './compiled-pack.ts'

/** The pack and what the build worked out about it. */
export type CompiledPack = PackFacts & { readonly pack: Pack }
/** What first questions need is stored plain: to load what unpacks it takes longer than to read it. */
const PLAIN: readonly Volume[] = ['start', 'codes']
export const fileOf = (volume: Volume): string => `${volume}.${PLAIN.includes(volume) ? 'txt' : 'br'}`
export const INDEX_FILE = 'index.json.br'

/** The search index of the shipped pack, as `find/build-index` writes it. */
export interface CompiledIndex {
  readonly outcomes: Readonly<Record<string, readonly string[]>>
  readonly subtrees: Readonly<Record<string, readonly string[]>>
  readonly phrases: string
  readonly readings: string
}

/** Opens the compiled pack; throws what the file system, zlib or JSON says when the installation is damaged. */
export const readShippedPack = (dist: string): CompiledPack => openPack((volume) => unpack(dist, fileOf(volume)))

export const readShippedIndex = (dist: string): CompiledIndex =>
  JSON.parse(unpack(dist, INDEX_FILE).toString()) as CompiledIndex

function unpack(dist: string, file: string): Buffer {
  const stored = readFileSync(join(dist, file))
  return file.endsWith('.br') ? brotliDecompressSync(stored) : stored
}
