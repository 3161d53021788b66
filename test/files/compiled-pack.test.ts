/** The pack the program loads is the pack in trees/. */
import { describe, expect, it } from 'vitest'
import { compilePack, packFiles, TREES } from '../../src/build/compile-pack.ts'
import { digestOf, openPack, readShippedPack, storePack, VOLUMES, type Volume } from '../../src/files/compiled-pack.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import type { Pack } from '../../src/tree/pack.ts'
import { TODAY } from '../content/shipped.ts'
import { end, packOf, tree, yesNo } from '../helpers/packs.ts'
import { search } from '../helpers/search.ts'
import { shopPack } from '../helpers/shop-pack.ts'
import { shippedData } from '../search/shipped-index.ts'

const DIST = `${import.meta.dirname}/../../dist`
const compiled = await compilePack(TREES, TODAY)
const FACTS = { digest: 'd', known: { sharedFacts: [], mostLeft: {}, mostAsked: {}, early: [] } }
/** Reads everything that is read late. */
const whole = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** The pack, and the volumes that have been unpacked for it so far. */
function openWatched() {
  const stored = storePack(compiled.pack, compiled)
  const asked: Volume[] = []
  const { pack } = openPack((volume) => {
    asked.push(volume)
    return stored[volume]
  })
  return { pack, asked }
}

describe('the compiled pack', () => {
  it('is the pack of the YAML files, with its digest and what was worked out', () => {
    const shipped = readShippedPack(DIST)
    expect(whole(shipped.pack)).toEqual(whole(compiled.pack))
    expect(digestOf(shipped.pack)).toBe(shipped.digest)
    expect(shipped.digest).toBe(compiled.digest)
    expect(whole(shipped.known)).toEqual(whole(compiled.known))
  })

  it('keeps the order of trees and of the nodes in them', () => {
    const { trees } = readShippedPack(DIST).pack
    expect(Object.keys(trees)).toEqual(Object.keys(compiled.pack.trees))
    for (const [id, { nodes }] of Object.entries(trees))
      expect(Object.keys(nodes)).toEqual(Object.keys(compiled.pack.trees[id]?.nodes ?? {}))
  })

  it('is made the same every time', () => {
    const again = packFiles(compiled)
    for (const [name, bytes] of packFiles(compiled)) expect(again.get(name)?.equals(bytes), name).toBe(true)
  }, 60_000)

  it('opens the menu without unpacking what is for later', () => {
    const { pack, asked } = openWatched()
    for (const { title, start, nodes } of Object.values(pack.trees))
      expect([title.zh, nodes[start]]).not.toContain(undefined)
    expect(asked).toEqual(['start'])
  })

  it.each(['zh', 'en'] as const)('shows %s without unpacking the other language', (lang) => {
    const { pack, asked } = openWatched()
    const last = Object.values(pack.trees['no-response']?.nodes ?? {}).at(-1)
    expect(last && 'title' in last ? last.title[lang] : '').not.toBe('')
    expect(asked).toEqual(['start', 'trees', lang])
  })

  it('is searched without unpacking nodes or words of nodes', () => {
    const { pack, asked } = openWatched()
    const index = openIndex(pack, shippedData)
    for (const typed of ['98', '无应答', 'shwx', 'refund failed']) expect(search(index, typed)).not.toEqual([])
    expect(new Set(asked)).toEqual(new Set(['start', 'codes', 'found']))
  })

  it('keeps texts with marks, and refuses to store what it could not tell apart', () => {
    const pack = packOf(tree('main', 'failure', 'q', { q: yesNo('end', 'end', 'end'), end: end() }))
    const stored = storePack(pack, FACTS)
    expect(VOLUMES.every((volume) => Buffer.isBuffer(stored[volume]))).toBe(true)
    expect(whole(openPack((volume) => stored[volume]).pack)).toEqual(whole(pack))
    const odd = JSON.parse(JSON.stringify(pack)) as Pack
    Object.assign(Object.values(odd.trees)[0]?.nodes.end ?? {}, { title: { zh: '\0', en: '' } })
    expect(() => storePack(odd, FACTS)).toThrow('NUL')
  })

  it('keeps what the shipped pack may do without, and makes up nothing of it', () => {
    const stored = storePack(shopPack, FACTS)
    const opened = openPack((volume) => stored[volume]).pack
    expect(whole(opened)).toEqual(whole(shopPack))
    expect(JSON.stringify(opened)).toBe(JSON.stringify(shopPack))
    const asked: Volume[] = []
    const menu = openPack((volume) => {
      asked.push(volume)
      return stored[volume]
    })
    expect([menu.pack.about?.version, asked]).toEqual(['2026.3', ['start']])
    const bare = storePack(packOf(), FACTS)
    expect(Object.keys(openPack((volume) => bare[volume]).pack)).toEqual(Object.keys(packOf()))
  })

  it('keeps a node that is called as every object calls something of its own', () => {
    const nodes = { q: yesNo('constructor', 'end', 'end'), constructor: yesNo('end', 'end', 'end'), end: end() }
    const pack = packOf(tree('constructor', 'failure', 'q', nodes))
    const stored = storePack(pack, FACTS)
    expect(whole(openPack((volume) => stored[volume]).pack)).toEqual(whole(pack))
  })
})
