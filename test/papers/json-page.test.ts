/** docs/json.md: its examples are what the program prints, and no field of what it prints is left out. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compileExamplePack, openMachine } from './example-program.ts'
import { makeExamples } from './examples.ts'
import { makeJsonPage, SHAPES } from './json-page.ts'
import { differences, type Field, field } from './json-types.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const page = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8')
const examples = await makeExamples()
const met = new Map<string, Set<string>>()

const fieldsOf = (id: string): readonly Field[] => SHAPES.find((shape) => shape.id === id)?.fields ?? []
function check(id: string, text: string): string[] {
  const paths = met.get(id) ?? new Set()
  met.set(id, paths)
  return differences(JSON.parse(text), fieldsOf(id), paths)
}

it('is what `npm run docs` makes', async () => expect(page).toBe(await makeJsonPage()))

it.each(SHAPES.map(({ id }) => id))('describes its own example: %s', (id) => {
  expect(check(id, examples.get(id)?.text ?? '')).toEqual([])
})

describe('describes what is printed with the shipped pack', () => {
  const machine = () => {
    const made = openMachine(DIST)
    onTestFinished(made.remove)
    return made
  }

  it.each([
    ['list', ['list', '--json']],
    ['code', ['code', '--json']],
    ['contacts', ['contacts', '--json']],
    ['search', ['search', '98', '--json']],
    ['search', ['search', 'printer', '--json']],
    ['search', ['search', '客服电话', '--json']],
    ['search', ['search', 'zzzz', '--json']],
    ['schema', ['schema']],
    ['check', ['check', 'test/trees/ok/smallest.yaml', '--format', 'json']],
    ['check', ['check', 'test/trees/err', '--format', 'json']],
    ['check', ['check', 'nowhere', '--format', 'json']],
  ] as const)('%s: %j', async (id, args) => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = await machine().run([...args, '--lang', lang])
      expect(check(id, stdout)).toEqual([])
    }
  })

  it('walks that give every answer in turn, from every tree and some codes', async () => {
    const { run } = machine()
    const { trees } = JSON.parse((await run(['list', '--json'])).stdout) as { trees: { id: string }[] }
    const wrong: string[] = []
    let printed = 0
    const starts = [...trees.map(({ id }) => id), '98', '51', 'triage']
    for (const [turn, start] of starts.entries()) {
      const given: string[] = []
      for (;;) {
        const { stdout } = await run(['run', start, '--answers', given.join(','), '--json'])
        const state = JSON.parse(stdout) as { status: 'question' | 'outcome'; answers?: { id: string }[] }
        wrong.push(...check(state.status, stdout))
        printed++
        const answer = state.answers?.[(given.length + turn) % state.answers.length]
        if (!answer) break
        given.push(answer.id)
      }
    }
    expect(wrong).toEqual([])
    expect(printed).toBeGreaterThan(60)
  })

  it('sessions, their files and their reports', async () => {
    const { run, read } = machine()
    await run(['no-response'], 'n\nl\nq\n')
    const wrong = [
      ...check('sessions', (await run(['sessions', '--json'])).stdout),
      ...check('session', (await run(['sessions', 'show', 'last', '--json'])).stdout),
      ...check('report', (await run(['report', 'last', '--format', 'json'])).stdout),
      ...check('session-file', read('pos-triage/sessions/')),
      ...check('settings-file', read('pos-triage/settings.json')),
    ]
    const lines = (await run(['sessions', '--stats', '--json'])).stdout.trimEnd().split('\n')
    expect([...wrong, ...lines.flatMap((line) => check('stats', line))]).toEqual([])
  })
})

it('describes every walk on the small pack, and a session with a second leg', async () => {
  const dist = await compileExamplePack()
  const { run, read, remove } = openMachine(dist)
  onTestFinished(remove)
  onTestFinished(() => rmSync(dist, { recursive: true }))
  const wrong: string[] = []
  const walks = [
    ['slip-missing', ''],
    ['paper-low', ''],
    ['98', ''],
    ['没纸了', ''],
  ] // A start and the answers given
  for (const [start = '', given = ''] of walks) {
    const { stdout } = await run(['run', start, '--answers', given, '--json'])
    const { status, answers } = JSON.parse(stdout) as { status: string; answers?: { id: string }[] }
    wrong.push(...check(status, stdout))
    for (const { id } of answers ?? []) walks.push([start, given ? `${given},${id}` : id])
  }
  expect(walks.length).toBeGreaterThan(40)
  // Not helped: on to the tree that asks the same, of which the answer is carried over. Then one where something was heard.
  for (const [words, keys] of [
    ['slip-missing', '1\n2\n1\n2\n1\nq\n'],
    ['没纸了', '1\nq\n'],
    ['slip-missing:head', '1\nq\n'],
  ] as const) {
    await run([words], keys)
    wrong.push(
      ...check('sessions', (await run(['sessions', '--json'])).stdout),
      ...check('session', (await run(['sessions', 'show', 'last', '--json'])).stdout),
      ...check('report', (await run(['report', 'last', '--format', 'json'])).stdout),
      ...check('session-file', read('pos-triage/sessions/')),
    )
    await run(['sessions', 'remove', 'last'])
  }
  for (const args of [['list'], ['code'], ['contacts'], ['search', 'no slip']])
    wrong.push(...check(args[0] ?? '', (await run([...args, '--json'])).stdout))
  expect(wrong).toEqual([])
})

it('prints what is described on an error, and says it too', async () => {
  const machine = openMachine(DIST)
  onTestFinished(machine.remove)
  for (const [id, args] of [
    ['error', ['run', '--json']],
    ['error', ['run', 'no-response', '--answers', 'maybe', '--json']],
    ['error', ['code', 'Q?', '--json']],
    ['choose', ['缺少终端号 钱', '--json']],
    ['choose', ['03', '--json']],
    ['choose', ['zzqqxx', '--json']],
  ] as const) {
    const { stdout, stderr, status } = await machine.run(args)
    expect({ args, differences: check(id, stdout), status }).toEqual({ args, differences: [], status: 2 })
    expect(stderr).not.toBe('')
  }
})

it('describes nothing that is not there: every field was met', () => {
  const unmet = SHAPES.flatMap(({ id, fields }) =>
    fields.filter(({ path }) => !met.get(id)?.has(path.replaceAll('?', ''))).map(({ path }) => `${id}: ${path}`),
  )
  expect(unmet).toEqual([])
})

it('knows every command that prints JSON', () => {
  const folder = fileURLToPath(new URL('../../src/commands/', import.meta.url))
  const printing = readdirSync(folder).filter((name) =>
    /\b(?:writeJson|jsonText)\(/.test(readFileSync(folder + name, 'utf8')),
  )
  const shown = new Set([...examples.values()].map(({ from }) => `${from.split(' ')[1]}.ts`))
  expect(printing.length).toBeGreaterThan(5)
  expect(printing.filter((name) => !shown.has(name))).toEqual([])
})

describe('a difference', () => {
  const fields = [
    field('schema', '1', ''),
    field('list', 'list', ''),
    field('list[].id?', 'string or null', ''),
    field('map', 'map', ''),
    field('map.*', '"a" or "b"', ''),
  ]
  it.each([
    [{ schema: 1, list: [{ id: 'x' }, { id: null }, {}], map: { any: 'a' } }, []],
    [{ schema: 2, list: [], map: {} }, ['schema is 2, not 1']],
    [{ schema: 1, map: {} }, ['list is missing']],
    [{ schema: 1, list: [{ id: 3 }], map: {} }, ['list[].id is 3, not string or null']],
    [{ schema: 1, list: [{ name: 'x' }], map: {} }, ['list[].name is not documented']],
    [{ schema: 1, list: [], map: { any: 'c' } }, ['map.* is "c", not "a" or "b"']],
  ])('%j', (value, expected) => expect(differences(value, fields)).toEqual(expected))
})
