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

/** Reads the compiled pack; throws what the file system, zlib or JSON says when the installation is damaged. */
export function readShippedPack(dist: string): CompiledPack {
  return JSON.parse(brotliDecompressSync(readFileSync(join(dist, PACK_FILE))).toString()) as CompiledPack
}
