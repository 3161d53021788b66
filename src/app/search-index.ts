/** The search index of the pack that is loaded. Glue. */

import { readShippedIndex, readShippedModel } from '../files/compiled-pack.ts'
import type { Io } from '../io.ts'
import { buildIndex } from '../search/index/build-index.ts'
import { readIndex, type StoredIndex } from '../search/index/index-data.ts'
import { type Index, openIndex } from '../search/index/open-index.ts'
import { readModel, type TreeModel } from '../search/model/tree-model.ts'
import type { Context } from './context.ts'

type Searched = Pick<Context, 'pack' | 'shippedOnly'> & { readonly io: Pick<Io, 'dist'> }

/** What was learnt of the shipped trees. */
export const openModel = ({ dist }: Pick<Io, 'dist'>): TreeModel => readModel(readShippedModel(dist))

/** The index compiled with the shipped pack; one made on the spot for a pack from elsewhere, with the shipped readings. */
export function openSearchIndex({ io, pack, shippedOnly }: Searched): Index {
  const shipped = readIndex(readShippedIndex(io.dist) as StoredIndex)
  const data = shippedOnly ? shipped : buildIndex(pack, { readings: shipped.readings })
  return openIndex(pack, data, { model: openModel(io) })
}
