/** A third language of the interface is an entry in the table: nothing else knows which languages there are. */
import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { runLine } from '../../src/cli/run-line.ts'
import { code } from '../../src/commands/code.ts'
import { contacts } from '../../src/commands/contacts.ts'
import { help } from '../../src/commands/help.ts'
import { list } from '../../src/commands/list.ts'
import { report } from '../../src/commands/report.ts'
import { sessions } from '../../src/commands/sessions.ts'
import { TABLE } from '../../src/commands/table.ts'
import { readSettings } from '../../src/files/settings.ts'
import { walk } from '../../src/guide/loop.ts'
import { resume } from '../../src/guide/resume.ts'
import { type StartedSession, startAt, startWith } from '../../src/guide/start.ts'
import { LANGUAGE_IDS, type Language, pickLanguage } from '../../src/i18n/language.ts'
import { readDue } from '../../src/record/edits.ts'
import { renderDiagnostics } from '../../src/render/diagnostics.ts'
import { REPORT_FORMAT_NAMES } from '../../src/render/report/formats.ts'
import { stateJson } from '../../src/render/state-json.ts'
import { resolvePlainCode } from '../../src/search/plain-code.ts'
import { diagnostic, NOWHERE } from '../../src/tree/diagnostic.ts'
import { link } from '../../src/tree/graph.ts'
import { linesPrompter } from '../../src/ui/lines-prompter.ts'
import { current } from '../../src/walk/session.ts'
import { type TestContext, testContext } from '../helpers/context.ts'
import { unmarked } from '../helpers/pseudo-language.ts'
import { ENGLISH, NAMES, tillPack } from '../helpers/till-pack.ts'

vi.mock(import('../../src/i18n/table.ts'), async (original) => {
  const { pseudoLanguage } = await import('../helpers/pseudo-language.ts')
  const table = await original()
  const { zh, en } = table.LANGUAGES
  return { ...table, LANGUAGES: { zh, en, qps: pseudoLanguage(en) } }
})

/** In the table of this test only. Chinese texts of the pack are shown with it. */
const QPS = 'qps' as Language

const contextIn = (lang: Language): TestContext => ({ ...testContext(lang), pack: tillPack, graph: link(tillPack) })

/** Of a session, and to go on with it elsewhere. */
const CODES = /\b\d{8}-\d{4}-[0-9a-z]{4}\b|\b[0-9A-Z]{3}(?:-[0-9A-Z]{3})+\b/g

/** What HTML has beside texts. */
const MARKUP = /<style>[^<]*<\/style>|<[a-z/!][^>]*>|&\w+;/g

/** Words that come neither from the language nor from the pack, but for names. */
function strays(shown: string): string[] {
  const words = unmarked(shown.replace(CODES, '')).match(/[A-Za-z][A-Za-z-]+/g) ?? []
  return words.filter((word) => ![...NAMES, 'pos-triage', 'source', 'abc', 'UTC'].includes(word))
}

/** Walks with what a person types, a line each. */
async function walkWith(lines: readonly string[], context: TestContext, from?: StartedSession) {
  const stdin = new PassThrough()
  const prompter = linesPrompter({ ...context.io, stdin }, false)
  stdin.end(`${lines.join('\n')}\n`)
  try {
    return await walk(from ?? startAt({ tree: 'till' }, context), prompter, context)
  } finally {
    prompter.close()
  }
}

describe('a walk in a third language', () => {
  it('says everything in its words, with the texts of the pack in the language that goes with it', async () => {
    const context = contextIn(QPS)
    const beside = ['t', '记一下', 'f', '店', '路', '', '1', '123456', 'd', 'demain', 'd', 'never', 'c', 'r', '1']
    const typed = ['?', 'h', 'what', 'oui', 'b', 'oui', 'card', 'e', '0', ...beside, 'non', '2', 'non', '1', 'bof']
    const record = await walkWith(typed, context)
    const said = context.out() + context.err()
    expect(strays(said)).toEqual([])
    expect(said).not.toContain(ENGLISH)
    expect(said).toContain('⟦Did that solve it?⟧')
    expect(said).toContain('⟦Why⟧::还没有结果。')
    expect(said).toContain('凭证号++屏幕文字')
    expect(record).toMatchObject({
      lang: QPS,
      rungs: 1,
      notes: [{ text: '记一下' }],
      evidence: { 'trace-number': '123456' },
    })
    expect(record.reminders).toHaveLength(1)
    expect(record.legs).toHaveLength(2)
  })

  it('takes what was not done in its word, and tells what follows in its words', async () => {
    const context = contextIn(QPS)
    const record = await walkWith(['h', 'saute', 'e', '0', 'q'], context)
    const said = context.out() + context.err()
    expect(strays(said)).toEqual([])
    expect(said).toContain('⟦Do this first⟧::')
    for (const words of ['换个插座。', '⟦Tell the cardholder⟧', '请稍等。', '⟦Afterwards⟧', '打烊后重启。'])
      expect(said).toContain(words)
    expect(record.legs[0]).toMatchObject({
      steps: [{ answer: 'skipped' }],
      outcome: { told: [{ tree: 'till', node: 'told' }] },
    })
  })

  it('switches from one language to the next and round again, and remembers the last', async () => {
    const context = contextIn(QPS)
    const record = await walkWith(['l', 'l', 'q'], context)
    const asked = context.err().match(/\[l\] \S+/g)
    expect(asked).toEqual(['[l] 中文', '[l] English', '[l] ⟦Pseudo⟧'])
    expect(context.err()).toContain(ENGLISH)
    expect(record.lang).toBe(QPS)
    expect(readSettings(context.machine).lang).toBe('en')
  })

  it('goes on with a session that was saved in it', async () => {
    const context = contextIn(QPS)
    const { id } = await walkWith(['oui', 'q'], context)
    const resumed = resume(id, context, undefined)
    expect(current(resumed.session).at.id).toBe('which')
    const record = await walkWith(['card', 'q'], context, resumed)
    expect(record).toMatchObject({ id, lang: QPS })
    expect(context.store.load().bad).toEqual([])
  })

  it('takes its words for answers and times whatever the language of the walk', async () => {
    const record = await walkWith(['oui', 'q'], contextIn('zh'))
    expect(record.legs[0]?.steps).toMatchObject([{ answer: 'yes' }])
    const now = new Date('2026-11-22T08:30:00')
    expect(readDue('2 ore', now)).toEqual(new Date('2026-11-22T10:30:00'))
    expect(readDue('demain 9:00', now)).toEqual(new Date('2026-11-23T09:00:00'))
  })
})

describe('in a third language', () => {
  it.each(REPORT_FORMAT_NAMES)('a report is made: %s', async (format) => {
    const context = contextIn(QPS)
    await walkWith(['oui', 'card', 'non', '1', 'l', 'q'], context)
    const before = context.out().length
    report('last', { format }, context)
    const text = context.out().slice(before)
    if (format === 'html') expect(text).toContain('<html lang="x-pseudo">')
    if (format === 'json') expect(JSON.parse(text)).toMatchObject({ lang: QPS, title: '⟦Terminal trouble report⟧' })
    else expect(strays(text.replace(MARKUP, ''))).toEqual([])
    expect(text).not.toContain(ENGLISH)
  })

  it.each<[string, (context: TestContext) => unknown]>([
    ['the failure types', (context) => list(context, {})],
    ['the codes', (context) => code(undefined, {}, context)],
    ['a code', (context) => code('98', {}, context)],
    ['the contacts', (context) => contacts(undefined, {}, context)],
    ['no sessions', (context) => sessions('list', undefined, {}, context)],
    ['figures', (context) => sessions('list', undefined, { stats: true }, context)],
  ])('a command tells %s', (_, run) => {
    const context = contextIn(QPS)
    expect(run(context)).toBe(0)
    expect(context.out()).toMatch(/⟦[\s\S]*⟧/)
    expect(strays(context.out())).toEqual([])
    expect(context.out()).not.toContain(ENGLISH)
  })

  it('there is help', async () => {
    const context = contextIn(QPS)
    await help('keys', { context, table: TABLE, runInstead: async () => 1 })
    expect(context.out()).toMatch(/^⟦Keys⟧\n/)
    expect(strays(context.out())).toEqual([])
    expect(await runLine(['--help', '--lang', QPS], context.io)).toBe(0)
    expect(context.out()).toContain('⟦Usage:⟧')
    expect(context.out()).toContain('zh//en//qps')
  })

  it('errors name every language there is', () =>
    expect(runLine(['list', '--lang', 'fr'], contextIn(QPS).io)).rejects.toThrow('zh, en, qps'))

  it('a code says why the walk begins where it does', async () => {
    const context = contextIn(QPS)
    const found = resolvePlainCode(tillPack, '98')
    const prompter = linesPrompter(context.io, false)
    const started = found && (await startWith(found, context, prompter))
    prompter.close()
    expect(started?.code).toBe('98')
    expect(context.err()).toBe('⟦Found: ⟦code 98: 没有应答⟧⟧\n')
  })

  it('programs are told its labels', () => {
    const context = contextIn(QPS)
    const state = stateJson({ ...context, walk: current(startAt({ tree: 'till' }, context).session), atMostLeft: 1 })
    expect(state).toMatchObject({
      ask: '灯亮吗？',
      answers: [
        { label: '⟦Yes⟧' },
        { label: '⟦No⟧' },
        { label: "⟦Not done, or can't be done⟧" },
        { label: '⟦Not sure⟧' },
      ],
    })
  })

  it('what is wrong with a pack is told', () => {
    const told = renderDiagnostics([diagnostic('missing-translation', { lang: 'en' }, 'a.yaml', NOWHERE)], QPS)
    expect(told).toMatch(/: ⟦the text is missing in English \(en\)⟧ \[missing-translation\]/)
  })
})

it('is picked by its locale', () => {
  expect(LANGUAGE_IDS).toEqual(['zh', 'en', QPS])
  expect(pickLanguage(undefined, { LANG: 'qps_PLOC.UTF-8' }, () => '')).toBe(QPS)
  expect(pickLanguage(undefined, { LANG: 'de_DE.UTF-8' }, () => '')).toBe('en')
})
