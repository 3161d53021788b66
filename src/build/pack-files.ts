/** The shipped pack and its search index as the files the program reads. */
import { brotliCompressSync, constants } from 'node:zlib'
import { pinyin } from 'pinyin-pro'
import { fileOf, INDEX_FILE, storePack, VOLUMES } from '../files/compiled-pack.ts'
import { buildIndex, type Pinyin } from '../search/index/build-index.ts'
import { storeIndex } from '../search/index/index-data.ts'
import type { Compiled } from './compile-pack.ts'

export function packFiles({ pack, ...facts }: Compiled): ReadonlyMap<string, Buffer> {
  const stored = storePack(pack, facts)
  const files = VOLUMES.map((volume): [string, Buffer] => [fileOf(volume), stored[volume]])
  const { head, numbers } = storeIndex(buildIndex(pack, { pinyin: spell }))
  files.push([INDEX_FILE, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), numbers])])
  return new Map(files.map(([name, bytes]) => [name, name.endsWith('.br') ? compress(bytes) : bytes]))
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
