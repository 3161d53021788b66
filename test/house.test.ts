/** The house rules that can be measured: who imports whom, how long files and functions are, what things are called, no circles. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { declaredIn, functionsIn } from './helpers/declarations.ts'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const TESTS = fileURLToPath(new URL('./', import.meta.url))
const LEAVES = ['errors', 'io', 'i18n', 'version', 'text']
/** Each room and the rooms it may import from; a room may always import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['cli', 'app', ...LEAVES],
  cli: ['commands', 'app', 'files', 'render', 'search', 'tree', ...LEAVES],
  commands: ['guide', 'app', 'ui', 'files', 'render', 'search', 'record', 'walk', 'tree', ...LEAVES],
  guide: ['app', 'ui', 'files', 'render', 'search', 'record', 'walk', 'tree', ...LEAVES],
  app: ['ui', 'files', 'render', 'search', 'record', 'walk', 'tree', ...LEAVES],
  ui: ['record', 'walk', 'tree', ...LEAVES],
  files: ['record', 'walk', 'tree', ...LEAVES],
  render: ['record', 'walk', 'tree', ...LEAVES],
  search: ['record', 'walk', 'tree', ...LEAVES],
  build: ['main', 'files', 'search', 'tree', 'render', 'record', 'walk', ...LEAVES],
  record: ['walk', 'tree', 'errors', 'i18n', 'text'],
  walk: ['tree', 'errors', 'i18n'],
  tree: ['errors', 'i18n', 'text'],
  text: ['errors', 'i18n'],
  errors: [],
  io: [],
  i18n: [],
  version: [],
}
/** Rooms that may not touch the outside world at all. */
const PURE = ['tree', 'walk', 'record', 'search', 'render', 'text', 'i18n']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
const room = (name: string): string => (name.includes('/') ? (name.split('/')[0] ?? '') : name.replace(/\.ts$/, ''))
const source = (name: string): string => readFileSync(join(SRC, name), 'utf8')
const importsOf = (name: string): string[] =>
  [...source(name).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '')
const local = (name: string): string[] =>
  importsOf(name)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(SRC, resolve(SRC, dirname(name), path)).replaceAll('\\', '/'))

describe('the house', () => {
  it('has only rooms that the table knows', () => {
    expect([...new Set(files.map(room))].filter((name) => !(name in MAY_IMPORT))).toEqual([])
  })

  it('imports downward only', () => {
    const wrong = files.flatMap((name) =>
      local(name)
        .filter((path) => room(path) !== room(name) && !MAY_IMPORT[room(name)]?.includes(room(path)))
        .map((path) => `${name} -> ${path}`),
    )
    expect(wrong).toEqual([])
  })

  it('reads files in files/ and build/ only, and prompts in ui/ only', () => {
    const wrong = files.flatMap((name) =>
      importsOf(name)
        .filter(
          (path) =>
            (/^node:fs/.test(path) && !['files', 'build'].includes(room(name))) ||
            (path.startsWith('@inquirer') && room(name) !== 'ui') ||
            (path.startsWith('node:') && PURE.includes(room(name))),
        )
        .map((path) => `${name} -> ${path}`),
    )
    expect(wrong).toEqual([])
  })

  it('masks what was typed by one function, which takes control characters out first', () => {
    const masking = files.filter((name) => /\bmaskSensitive\b/.test(source(name)))
    expect(masking.sort()).toEqual(['record/edits.ts', 'text/safe-text.ts'])
  })

  it('has no circular imports', () => {
    const done = new Set<string>()
    const visit = (name: string, trail: readonly string[]): void => {
      if (trail.includes(name)) throw new Error(`circle: ${[...trail, name].join(' -> ')}`)
      if (done.has(name)) return
      for (const path of local(name)) visit(path, [...trail, name])
      done.add(name)
    }
    for (const name of files) visit(name, [])
    expect(done.size).toBe(files.length)
  })

  it('is told in ARCHITECTURE.md as it is here', () => {
    const page = readFileSync(join(SRC, '../ARCHITECTURE.md'), 'utf8')
    const [, section = ''] = page.split('## Who may import whom\n')
    const rooms = (cell: string): string[] =>
      cell.split(', ').flatMap((name) => (name === 'nothing' ? [] : name === 'leaves' ? LEAVES : [name]))
    const told = [...section.matchAll(/^\| `(\w+)` +\|[^|]+\| ([^|]+?) +\|$/gm)].map(([, name = '', cell = '']) => [
      name,
      rooms(cell),
    ])
    expect(told).toEqual(Object.entries(MAY_IMPORT))
    const [, leaves = ''] = /The leaves are ([^.]+)\./.exec(section) ?? []
    expect([...leaves.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(LEAVES)
    const [, pure = ''] = /import nothing of Node[^:]*: ([^.]+)\./.exec(section) ?? []
    expect(pure.split(', ')).toEqual(PURE)
  })

  it('keeps files short', () => {
    expect(files.filter((name) => source(name).split('\n').length > 251)).toEqual([])
  })

  it('keeps functions short', () => {
    const long = files.flatMap((path) =>
      functionsIn(source(path)).flatMap(({ name, lines }) => (lines > 42 ? `${path} ${name}: ${lines} lines` : [])),
    )
    expect(long).toEqual([])
    const lines = ['const f = () => {', '  g()', '}']
    expect(functionsIn(`${lines.join('\n')}\n`)).toEqual([{ name: '() => {\n  g()\n}', lines: 3 }])
  })

  it('keeps folders of sources and of tests small', () => {
    const here = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => !name.startsWith('trees/') && /\.[a-z]+$/.test(name))
        .map((name) => join(folder, dirname(name)))
    const counts = new Map<string, number>()
    for (const folder of [...here(SRC), ...here(TESTS)]) counts.set(folder, (counts.get(folder) ?? 0) + 1)
    expect(counts.size).toBeGreaterThan(20)
    expect([...counts].filter(([, count]) => count > 26)).toEqual([])
  })
})

/** What the outside imports, and what has to be exported for another reason. */
const FOR_OTHERS: Readonly<Record<string, string>> = {
  'main.ts': 'the program starts there',
  'build/stand-ins/': 'packages name what stands in for them',
}
/** Files that say the same of different things, each with the same parts: a language each, and a format of the report each. */
const COUNTERPARTS: readonly RegExp[] = [/^i18n\/(?:en|zh)\//, /^render\/report\/(?:html|markdown|text)\.ts$/]
/** Names that several files have. */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  code: 'a command is named as it is typed',
  list: 'a command is named as it is typed',
  report: 'a command is named as it is typed',
  Risk: 'a leaf room says it again, and does not compile where the two differ',
  Verdict: 'a leaf room says it again, and does not compile where the two differ',
}

/** Tests that are about one thing across the files of a room; all others have the name of the file they test, or of its folder. */
const ACROSS_FILES = [
  ...[
    'build/build-fails',
    'cli/first-lines',
    'cli/one-table',
    'cli/ordinary-words',
    'commands/odd-names',
    'files/killed',
  ],
  ...['i18n/kept-apart', 'i18n/third-language', 'i18n/unknown-language', 'i18n/used-words', 'record/told'],
  ...['search/held-out', 'search/phrases', 'text/safe-text-linear', 'tree/fixtures', 'tree/limits', 'tree/manifest'],
  ...['tree/mutations', 'tree/proofs', 'walk/heard', 'walk/told'],
]

describe('tests', () => {
  it('have the name of the file they test, so that it is found', () => {
    const rooms = new Set(files.map(room))
    const tests = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => name.endsWith('.test.ts') && name.includes('/') && rooms.has(room(name)) && room(name) !== 'main',
      )
      .map((name) => name.replace('.test.ts', ''))
    const named = files.flatMap((name) => {
      const parts = name.replace(/\.ts$/, '').split('/')
      return parts.slice(1).map((part) => `${parts[0]}/${part}`)
    })
    const whole = files.map((name) => name.replace(/\.ts$/, ''))
    const wrong = tests.filter((name) => !whole.includes(name) && !named.includes(name) && !ACROSS_FILES.includes(name))
    expect(wrong).toEqual([])
    expect(ACROSS_FILES.filter((name) => !tests.includes(name) || named.includes(name))).toEqual([])
  })
})

describe('what is exported', () => {
  const VALUES = /^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm
  const TYPES = /^export (?:interface|type) (\w+)/gm
  const namesBy = (pattern: RegExp, name: string): string[] =>
    [...source(name).matchAll(pattern)].map((match) => match[1] ?? '')
  const exportsOf = (name: string): string[] => [...namesBy(VALUES, name), ...namesBy(TYPES, name)]
  const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g))
  const words = new Map(files.map((name) => [name, wordsIn(source(name))]))
  const imported = new Map(files.map((name) => [name, new Set(local(name))]))
  /** The file, and those that hand on all of it. */
  const waysTo = (path: string): string[] => [
    path,
    ...files.filter((name) => imported.get(name)?.has(path) && /^export \* from/m.test(source(name))),
  ]
  const isUsedElsewhere = (name: string, path: string): boolean =>
    waysTo(path).some((way) =>
      files.some((other) => other !== path && imported.get(other)?.has(way) && words.get(other)?.has(name)),
    )
  const isUsedAtHome = (name: string, path: string): boolean =>
    (source(path).match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) > 1
  const testWords = wordsIn(
    readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(TESTS, name), 'utf8'))
      .join('\n'),
  )
  const idle = (pattern: RegExp, isNeeded: (name: string, path: string) => boolean): string[] =>
    files
      .flatMap((path) =>
        namesBy(pattern, path)
          .filter((name) => !isUsedElsewhere(name, path) && !isNeeded(name, path))
          .map((name) => `${path} ${name}`),
      )
      .filter((one) => !Object.keys(FOR_OTHERS).some((path) => one.startsWith(path)))

  it('is used by another file, or is a part of this one that a test looks at by itself', () => {
    expect(idle(VALUES, (name, path) => isUsedAtHome(name, path) && testWords.has(name))).toEqual([])
  })

  it('is, of types, also what belongs to a function of the file', () => {
    expect(idle(TYPES, isUsedAtHome)).toEqual([])
  })

  it('has a name that no other file exports', () => {
    const places = new Map<string, string[]>()
    for (const path of files) for (const name of exportsOf(path)) places.set(name, [...(places.get(name) ?? []), path])
    const shared = [...places].filter(([name, paths]) => paths.length > 1 && !Object.hasOwn(SHARED_NAMES, name))
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([])
  })
})

describe('what is declared', () => {
  /** What a file is one of, as far as names go. */
  const groupOf = (path: string): string => String(COUNTERPARTS.find((group) => group.test(path)) ?? path)

  it('has, exported or not, a name that nothing else has: types and functions', () => {
    const groups = new Map<string, Map<string, string>>()
    for (const path of files)
      for (const { name } of declaredIn(source(path)))
        groups.set(name, (groups.get(name) ?? new Map()).set(groupOf(path), path))
    expect(groups.size).toBeGreaterThan(1000)
    const shared = [...groups].filter(([name, paths]) => paths.size > 1 && !Object.hasOwn(SHARED_NAMES, name))
    expect(shared.map(([name, paths]) => `${name}: ${[...paths.values()].join(', ')}`)).toEqual([])
  })

  it('is found in every form', () => {
    const text = `interface A {}\ntype B = A\nexport class C {}\nasync function d() {}\nexport const e = () => 1, f = 2\n{ const g = () => 1 }`
    expect(declaredIn(text).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'type A',
      'type B',
      'type C',
      'function d',
      'function e',
    ])
  })
})

describe('what is said once', () => {
  /** Where each is said; what else fits the pattern, with the reason. */
  const SAID: readonly (readonly [what: string, pattern: RegExp, places: readonly string[]])[] = [
    ['a target is taken apart', /(?:split|indexOf|includes)\(':'\)/, ['tree/target.ts']],
    ['a target is put together', /ree\}:\$\{/, ['tree/target.ts']],
    ['a path is taken apart', /split\((?:'\/'|BETWEEN)\)/, ['tree/target.ts']],
    ['the answers without words of their own', /\{ yes, no, skipped, unsure \} = /, []],
    ['characters are escaped', /padStart\(4, '0'\)/, ['text/plain-text.ts']],
    ['a session is found by its beginning', /\.id\.startsWith\(|\bid\.startsWith\(given/, ['record/saved-sessions.ts']],
    ['a record is made', /newSessionId\(/, ['files/sessions.ts', 'record/record.ts']],
    ['the days of a month', /getUTCDate\(\)/, ['text/day.ts']],
    ['a day is written', /toISOString\(\)\.slice\(0, 10\)/, ['text/day.ts']],
    ['the middle of numbers', /\.length \/ 2\)/, ['walk/leg-measures.ts']],
    ['a pack is told by its content', /createHash\(/, ['files/compiled-pack.ts']],
    ['a contact for programs', /phone: contact\??\.phone/, ['render/contacts.ts']],
    ['what a question asks for', /fact \?\? (?:\w+\.)*heard/, ['tree/facts.ts']],
    ['a fact with its answer as a key', /\.map\(\(\[fact, \w+\]\) => `\$\{fact\}=/, ['tree/facts.ts']],
    ['where a node leads', /node\.enter, \.\.\.\[/, ['tree/graph.ts']],
    ['a step of a walk that is told', /by === undefined \? '' : `=\$/, ['tree/rules/checking.ts']],
    [
      'the form of an id',
      /\[a-z0-9\]\+\(\?:-\[a-z0-9\]\+\)\*/,
      ['tree/format/schema-types.ts', 'tree/format/schema.ts'],
    ],
    ['what is quoted', /“\[\^”\]/, ['tree/rules/glossary.ts']],
    ['the words and characters of a text', /9fff\]\+\|/, ['text/fold.ts']],
    ['traditional characters', /號号/, ['text/traditional.ts']],
  ]
  it.each(SAID)('%s', (_, pattern, places) => {
    expect(files.filter((name) => room(name) !== 'i18n' && pattern.test(source(name)))).toEqual(places)
  })
})

/** Where Chinese stands outside i18n: it is read, not said. Folders end in a slash. */
const READS_CHINESE: Readonly<Record<string, string>> = {
  'search/words/': 'what people type, and how it is spelt',
  'search/index/documents.ts': 'what people type when they look for a number',
  'search/search.ts': 'what people type when they look for a number',
  'search/words-in.ts': 'what denies a word',
  'search/places.ts': 'names of banks, and words for a code',
  'search/counts.ts': 'how a number is written',
  'search/beside.ts': 'what says who, where and that it was shown',
  'search/response-code.ts': 'what stands beside a code that is typed or pasted',
  'tree/rules/promises.ts': 'how somebody is asked to look into something',
  'text/traditional.ts': 'which characters are the simplified form of which',
  'text/safe-text.ts': 'how digits are spoken',
  'text/mask/': 'what stands beside a number that must not be kept',
  'record/edits.ts': 'how an amount, a date and an hour are written',
  'tree/rules/glossary.ts': "the terms of a pack's texts",
}
/** Where a language of a pack's texts is named outside its format. */
const NAMES_CONTENT: Readonly<Record<string, string>> = {
  'search/begun.ts': 'a Chinese name is begun by its pinyin',
  'files/compiled-pack.ts': 'each language is stored in a file of its own',
  'search/index/documents.ts': 'each phrase is compared as its language is',
  'search/index/build-index.ts': 'Chinese is found by its pinyin too',
}

describe('languages', () => {
  const isAmong = (list: Readonly<Record<string, string>>, name: string): boolean =>
    Object.keys(list).some((path) => name === path || (path.endsWith('/') && name.startsWith(path)))
  const code = (name: string): string => source(name).replace(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gm, '')
  const elsewhere = files.filter((name) => room(name) !== 'i18n')
  const words = /^i18n\/[^/]+\//

  it('have their words in i18n', () => {
    const speaking = elsewhere.filter((name) => /\p{Script=Han}/u.test(code(name)))
    expect(speaking.filter((name) => !isAmong(READS_CHINESE, name))).toEqual([])
  })

  it('are named in tables, and asked for nowhere', () => {
    const naming = elsewhere.filter(
      (name) => !name.startsWith('tree/format/') && /['"`](?:zh|en)['"`]/.test(code(name)),
    )
    expect(naming.filter((name) => !isAmong(NAMES_CONTENT, name))).toEqual([])
  })

  it('are reached by the table, and the table by one file', () => {
    const entering = files.filter((name) => !words.test(name) && local(name).some((path) => words.test(path)))
    expect(entering).toEqual(['i18n/table.ts'])
    expect(files.filter((name) => local(name).includes('i18n/table.ts'))).toEqual(['i18n/language.ts'])
  })
})
