/** The index of the pack in `trees/`, made as the build makes it. */
import { pinyin } from 'pinyin-pro'
import { readShippedModel } from '../../src/files/compiled-pack.ts'
import { buildIndex, type Pinyin } from '../../src/search/index/build-index.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { readModel } from '../../src/search/model/tree-model.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'

const DIST = `${import.meta.dirname}/../../dist`

export const spell: Pinyin = (zh) => ({
  full: pinyin(zh, { toneType: 'none', v: true }),
  initials: pinyin(zh, { pattern: 'first', toneType: 'none', separator: '' }),
})
export const shippedData = buildIndex(shippedPack, { pinyin: spell })
export const shippedModel = readModel(readShippedModel(DIST))
export const shippedIndex = openIndex(shippedPack, shippedData, { model: shippedModel })
