/** What was saved in a language that this program does not speak, or not yet, is kept as it was read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { report } from '../../src/commands/report.ts'
import { sessions } from '../../src/commands/sessions.ts'
import { readSettings, saveSettings } from '../../src/files/settings.ts'
import { settingsFile } from '../../src/files/state-folder.ts'
import { walk } from '../../src/guide/loop.ts'
import { resume } from '../../src/guide/resume.ts'
import { pickLanguage } from '../../src/i18n/language.ts'
import { readRecord, writeRecord } from '../../src/record/read-record.ts'
import { link } from '../../src/tree/graph.ts'
import { linesPrompter } from '../../src/ui/lines-prompter.ts'
import { type TestContext, testContext } from '../helpers/context.ts'
import { machine } from '../helpers/machine.ts'
import { emptyRecord, walkRecorded } from '../helpers/records.ts'
import { tillPack } from '../helpers/till-pack.ts'

const graph = link(tillPack)
const { record } = walkRecorded(graph, { tree: 'till' }, ['yes'], { ...emptyRecord(), lang: 'qps' })

/** A machine with that session, spoken to in English. */
function withSession(): TestContext {
  const context: TestContext = { ...testContext('en'), pack: tillPack, graph }
  context.store.save(record)
  return context
}

async function goOn(lines: readonly string[], context: TestContext) {
  const stdin = new PassThrough()
  const prompter = linesPrompter({ ...context.io, stdin }, false)
  stdin.end(`${lines.join('\n')}\n`)
  try {
    return await walk(resume(record.id, context, prompter), prompter, context)
  } finally {
    prompter.close()
  }
}
const stored = ({ store }: TestContext) =>
  JSON.parse(readFileSync(join(store.folder, `${record.id}.json`), 'utf8')) as { lang: string; legs: unknown[] }

describe('a session in a language that is not in the table', () => {
  it('is read as it was written', () => expect(readRecord(writeRecord(record))).toEqual({ record }))

  it.each(['', 'x', '4111111111111111', 'en\n', '../x', 'en us'])('is none of ours where the language is %j', (lang) =>
    expect(readRecord(writeRecord({ ...record, lang }))).toEqual({ problem: 'foreign' }),
  )

  it('is listed, shown and reported in the language picked', () => {
    const context = withSession()
    sessions('show', record.id, { json: true }, context)
    expect(JSON.parse(context.out()).sessions).toMatchObject([{ lang: 'qps', steps: [{ answer: 'yes' }] }])
    sessions('list', undefined, {}, context)
    report('last', { format: 'txt' }, context)
    expect(context.out()).toContain('stands at: ENGLISH')
    expect(context.out()).toContain('Terminal trouble report')
    expect(context.err()).toBe('')
  })

  it('is gone on with in the language picked, and keeps its own', async () => {
    const context = withSession()
    expect(await goOn(['card', 'q'], context)).toMatchObject({ id: record.id, lang: 'qps' })
    expect(context.err()).toContain('Did that solve it?')
    expect(stored(context)).toMatchObject({ lang: 'qps', legs: [{ steps: [{ answer: 'yes' }, { answer: 'card' }] }] })
  })

  it('takes the language that is switched to', async () => {
    const context = withSession()
    await goOn(['l', 'card', 'q'], context)
    expect(stored(context).lang).toBe('zh')
  })
})

describe('a choice of a language that is not in the table', () => {
  const remembering = (lang: string) => {
    const here = machine()
    mkdirSync(dirname(settingsFile(here)), { recursive: true })
    writeFileSync(settingsFile(here), JSON.stringify({ format: 1, lang }))
    return here
  }
  const kept = (here: ReturnType<typeof machine>) => JSON.parse(readFileSync(settingsFile(here), 'utf8'))

  it('counts as none, and outlives other choices', () => {
    const here = remembering('qps')
    expect(pickLanguage(readSettings(here).lang, { LANG: 'zh_CN.UTF-8' }, () => '')).toBe('zh')
    expect(saveSettings(here, { acquirer: 'lakala' })).toBeUndefined()
    expect(kept(here)).toEqual({ format: 1, lang: 'qps', acquirer: 'lakala' })
  })

  it('gives way to the next choice', () => {
    const here = remembering('qps')
    saveSettings(here, { lang: 'en' })
    expect(kept(here)).toEqual({ format: 1, lang: 'en' })
  })

  it('is dropped where it looks like no language', () => {
    const here = remembering('6217 0012 3456 7890')
    saveSettings(here, { acquirer: 'lakala' })
    expect(kept(here)).toEqual({ format: 1, acquirer: 'lakala' })
  })
})
