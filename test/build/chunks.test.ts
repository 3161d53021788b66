/** Which file of the bundle a module goes into; a rule that names no module ends the build. */
import { describe, expect, it } from 'vitest'
import { type ChunkRules, chunksBy, type ModuleGraph } from '../../src/build/chunks.ts'

/** Modules of a program, each with what it imports. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  '/p/src/main.ts': ['/p/src/io.ts'],
  '/p/src/io.ts': [],
  '/p/src/talk.ts': ['/p/src/io.ts', '/p/src/keys.ts', '/p/src/words/zh/short.ts'],
  '/p/src/keys.ts': ['/p/node_modules/fast-width/index.js'],
  '/p/src/words/zh/short.ts': [],
  '/p/src/words/zh/long.ts': [],
  '/p/node_modules/fast-width/index.js': [],
  '/p/src/alone.ts': [],
}
const graph: ModuleGraph = {
  getModuleInfo: (id) => (MODULES[id] ? { importedIds: MODULES[id] } : null),
}
const rules: ChunkRules = {
  apart: [
    ['$1', ['src/words/*/short.ts']],
    ['$1-$2', ['src/words/*/*.ts']],
    ['width', ['node_modules/fast-**']],
  ],
  together: [
    ['main', ['main.ts']],
    ['talk', ['talk.ts']],
  ],
}

/** Names the file of every module, then asks whether all the rules fitted. */
function filesBy(changed: Partial<ChunkRules> = {}): Record<string, string | undefined> {
  const { fileOf, check } = chunksBy({ ...rules, ...changed }, '/p/src/')
  const files = Object.fromEntries(Object.keys(MODULES).map((id) => [id.replace('/p/', ''), fileOf(id, graph)]))
  check()
  return files
}

describe('a module', () => {
  it('goes to the first file that needs it, where it is not kept apart', () => {
    expect(filesBy()).toEqual({
      'src/main.ts': 'main',
      'src/io.ts': 'main',
      'src/talk.ts': 'talk',
      'src/keys.ts': 'talk',
      'src/words/zh/short.ts': 'zh',
      'src/words/zh/long.ts': 'zh-long',
      'node_modules/fast-width/index.js': 'width',
      'src/alone.ts': undefined,
    })
  })

  it('is the same one with the slashes of Windows', () => {
    expect(chunksBy(rules, '/p/src/').fileOf('C:\\p\\src\\words\\zh\\short.ts', graph)).toBe('zh')
  })
})

describe('a rule ends the build', () => {
  it.each<[string, Partial<ChunkRules>, string]>([
    ['where its path is nowhere', { apart: [...rules.apart, ['later', ['src/gone.ts']]] }, 'src/gone.ts'],
    [
      'where one of its paths is',
      { apart: [...rules.apart, ['later', ['src/alone.ts', 'src/lost/*.ts']]] },
      'src/lost/*.ts',
    ],
    ['where it names a part of a name', { apart: [...rules.apart, ['later', ['lone.ts']]] }, 'lone.ts'],
    ['where its root is nowhere', { together: [...rules.together, ['late', ['gone.ts']]] }, 'gone.ts'],
    ['where its root is taken already', { together: [...rules.together, ['late', ['keys.ts']]] }, 'keys.ts'],
    [
      'where its root is kept apart',
      { together: [...rules.together, ['late', ['words/zh/long.ts']]] },
      'words/zh/long.ts',
    ],
  ])('%s', (_, changed, named) => {
    expect(() => filesBy(changed)).toThrow(`rules of the bundle that name no module: ${named}`)
  })
})
