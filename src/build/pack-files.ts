/** The shipped pack and its search index as the files the program reads. */
import { brotliCompressSync, constants } from 'node:zlib'
import { pinyin } from 'pinyin-pro'
import { storePack } from '../files/compiled-pack.ts'
import { INDEX_FILE, PACK_FILE, WORDS } from '../files/shipped-pack.ts'
import { buildIndex, type Pinyin } from '../find/build-index.ts'
import { LANGS } from '../tree/schema-types.ts'
import type { Compiled } from './compile-pack.ts'

export function packFiles({ pack, ...facts }: Compiled): ReadonlyMap<string, Buffer> {
  const { structure, words } = storePack(pack, facts)
  return new Map([
    [PACK_FILE, compress(structure)],
    ...LANGS.map((lang) => [WORDS[lang].file, compress(Buffer.from(words[lang], WORDS[lang].encoding))] as const),
    [INDEX_FILE, compress(Buffer.from(JSON.stringify(buildIndex(pack, { pinyin: spell }))))],
  ])
}

const spell: Pinyin = (zh) => ({
  full: pinyin(zh, { toneType: 'none', v: true }),
  initials: pinyin(zh, { pattern: 'first', toneType: 'none', separator: '' }),
})

/** As small as brotli makes it: the pack is most of what a first run downloads, and unpacks in two milliseconds. */
const compress = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
