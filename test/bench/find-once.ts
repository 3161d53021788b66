/** `find-once.ts DIST QUERY`: milliseconds of the first search of a process, with the index open. */
import { readShippedIndex, readShippedPack } from '../../src/files/compiled-pack.ts'
import { openIndex } from '../../src/search/index/search-index.ts'
import { search } from '../helpers/search.ts'

const [, , dist = '', query = ''] = process.argv
const index = openIndex(readShippedPack(dist).pack, readShippedIndex(dist))
const began = performance.now()
search(index, query)
process.stdout.write(String(performance.now() - began))
