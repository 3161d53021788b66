/** A small pack that has every word of the format that the shipped one may do without; its files are those of a fixture. */
import { readPackFolder } from '../../src/files/packs.ts'
import { checkPack } from '../../src/tree/check.ts'
import { link } from '../../src/tree/graph.ts'

const TREES = new URL('../trees/', import.meta.url).pathname
const TODAY = { today: '2026-11-23' }
const base = checkPack((await readPackFolder(`${TREES}base`)).files, undefined, TODAY)

export const SHOP_FOLDER = `${TREES}shop-pack`
export const { pack: shopPack } = checkPack((await readPackFolder(SHOP_FOLDER)).files, base.pack, TODAY)
export const shopGraph = link(shopPack)
