/** The pack that comes with the program, compiled when the program was built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Pack } from '../tree/pack.ts'

/** What the build writes next to the program: the pack and the digest of its content. */
export interface CompiledPack {
  readonly digest: string
  readonly pack: Pack
}
export const PACK_FILE = 'pack.json.br'
export const INDEX_FILE = 'index.json.br'

/** The search index of the shipped pack, as `find/build-index` writes it. */
export interface CompiledIndex {
  readonly phrases: string
  readonly readings: string
}

/** Reads the compiled pack; throws what the file system, zlib or JSON says when the installation is damaged. */
export function readShippedPack(dist: string): CompiledPack {
  return readCompiled(dist, PACK_FILE) as CompiledPack
}

export const readShippedIndex = (dist: string): CompiledIndex => readCompiled(dist, INDEX_FILE) as CompiledIndex

const readCompiled = (dist: string, file: string): unknown =>
  JSON.parse(brotliDecompressSync(readFileSync(join(dist, file))).toString())
