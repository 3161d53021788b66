/** `find-once.ts DIST QUERY`: milliseconds of the first search of a process, with the index open. */
import { readShippedIndex, readShippedPack } from '../../src/files/compiled-pack.ts'
import { readIndex, type StoredIndex } from '../../src/search/index/index-data.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { search } from '../helpers/search.ts'

const [, , dist = '', query = ''] = process.argv
const index = openIndex(readShippedPack(dist).pack, readIndex(readShippedIndex(dist) as StoredIndex))
const began = performance.now()
search(index, query)
process.stdout.write(String(performance.now() - began))
