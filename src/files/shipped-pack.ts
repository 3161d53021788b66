/** The pack that comes with the program, and its search index: compiled when the program was built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Pack } from '../tree/pack.ts'
import { openPack, type PackFacts } from './compiled-pack.ts'

/** The pack and what the build worked out about it. */
export type CompiledPack = PackFacts & { readonly pack: Pack }
export const PACK_FILE = 'pack.br'
/** The words of each language; Chinese is stored in two bytes a character, which packs smaller and unpacks faster. */
export const WORDS = { zh: { file: 'zh.br', encoding: 'utf16le' }, en: { file: 'en.br', encoding: 'utf8' } } as const
export const INDEX_FILE = 'index.json.br'

/** The search index of the shipped pack, as `find/build-index` writes it. */
export interface CompiledIndex {
  readonly phrases: string
  readonly readings: string
}

/** Opens the compiled pack; throws what the file system, zlib or JSON says when the installation is damaged. */
export function readShippedPack(dist: string): CompiledPack {
  return openPack(unpack(dist, PACK_FILE), (lang) => unpack(dist, WORDS[lang].file).toString(WORDS[lang].encoding))
}

export const readShippedIndex = (dist: string): CompiledIndex =>
  JSON.parse(unpack(dist, INDEX_FILE).toString()) as CompiledIndex

const unpack = (dist: string, file: string): Buffer => brotliDecompressSync(readFileSync(join(dist, file)))
