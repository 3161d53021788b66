/** `find-once.ts DIST QUERY`: milliseconds in which a process opens the index, and then looks its first query up, as the program does. */
import { openSearchIndex } from '../../src/app/search-index.ts'
import { readShippedPack } from '../../src/files/compiled-pack.ts'
import { resolveQuery } from '../../src/search/resolve.ts'

const [, , dist = '', query = ''] = process.argv
const { pack } = readShippedPack(dist)
const began = performance.now()
const index = openSearchIndex({ io: { dist }, pack, shippedOnly: true })
const opened = performance.now()
resolveQuery(index, query)
process.stdout.write(`${opened - began} ${performance.now() - opened}`)
