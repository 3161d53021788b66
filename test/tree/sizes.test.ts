/** Lines and rows are counted as they are drawn: by what draws them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOptions, lookOf } from '../../src/guide/choose.ts'
import { LANGUAGE_IDS, speechIn } from '../../src/i18n/language.ts'
import { contactLines } from '../../src/render/contacts.ts'
import { renderRest, renderVerdict } from '../../src/render/outcome.ts'
import { renderAsk, renderInstruction } from '../../src/render/question.ts'
import { styleOf, type Wording } from '../../src/render/wording.ts'
import { checkRead } from '../../src/tree/check.ts'
import { NOWHERE } from '../../src/tree/diagnostic.ts'
import { ACTORS, type Contact, type Outcome, VERDICTS } from '../../src/tree/format/schema.ts'
import type { QuestionNode } from '../../src/tree/graph.ts'
import type { Pack } from '../../src/tree/pack.ts'
import { noParts } from '../../src/tree/read/parts.ts'
import { questionRows } from '../../src/tree/rules/sizes.ts'
import { commandHints } from '../../src/ui/hints.ts'
import { everyNode, pack as shipped } from '../content/shipped.ts'
import { end, packOf, text, tree } from '../helpers/packs.ts'

const wordingAt = (columns: number): Wording[] =>
  LANGUAGE_IDS.map((lang) => ({ ...speechIn(lang), columns, style: styleOf(false) }))

describe('a question', () => {
  const questions = everyNode.filter((node): node is QuestionNode => node.kind === 'question')

  it.each(wordingAt(39))(
    'has the rows that are drawn, two of warning, the keys, and one for steps: $lang',
    (wording) => {
      const look = lookOf(wording)
      const keys = commandHints({ commands: ['help', 'back', 'language', 'quit', 'more'], look }).length
      const drawn = (question: QuestionNode): number =>
        renderAsk(question.node, wording, true).length +
        answerOptions(question, wording).flatMap(({ digit, label }) => look.wrap(label, `  ${digit}  `)).length +
        keys +
        (question.node.do ? 1 : 0)
      const counted = (question: QuestionNode): number => questionRows(question, wording.content)
      expect(questions.map(counted)).toEqual(questions.map(drawn))
      expect(questions.length).toBeGreaterThan(100)
    },
  )
})

const zhWords = fc.array(fc.constantFrom('屏幕', '收单机构', '，', '。', 'POS', '（撤销）', '98', '机'), {
  minLength: 1,
  maxLength: 60,
})
const enWords = fc.array(fc.constantFrom('the', 'screen', 'acquirer', 'Reprint (重打印),', 'a', 'reconciliation'), {
  minLength: 1,
  maxLength: 45,
})
const words = fc.tuple(zhWords, enWords).map(([zh, en]) => ({ zh: zh.join(''), en: en.join(' ') }))
const CONTACT = {
  name: text('Acquirer'),
  phone: '95516',
  find: text('label'),
  hours: text('all day'),
} satisfies Contact

/** What is told of the only outcome of a pack: language and lines, by the key the text stands under. */
function toldOf(outcome: Outcome): ReadonlyMap<string, number> {
  const pack: Pack = { ...packOf(tree('t', 'failure', 'end', { end: outcome })), contacts: { helper: CONTACT } }
  const told = new Map<string, number>()
  let line = 0
  const locate = (keys: readonly (string | number)[]) => ({ ...NOWHERE, line: line++, source: keys.slice(2).join(' ') })
  const places = new Map([['tree:t', { path: 't', locate }]])
  for (const { code, args, span } of checkRead(
    { pack, places, parts: noParts(), diagnostics: [] },
    { today: '2026-11-23' },
  ))
    if (code === 'too-many-lines') told.set(span.source, args.count)
  return told
}

describe('a text of an outcome', () => {
  it('has the lines that are drawn', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...VERDICTS), fc.constantFrom(undefined, ...ACTORS), (given, verdict, who) => {
        const short = text('so')
        const base = { verdict, title: short, cause: short, actions: [short] }
        const step = { ...given, ...(who ? { who } : {}) }
        const line = { to: 'helper', say: given }
        for (const wording of wordingAt(80)) {
          const view = (outcome: object) => ({
            outcome: end({ ...base, ...outcome }) as Outcome,
            pack: shipped,
            acquirer: undefined,
            moneyOpen: false,
          })
          const told = toldOf(
            end({ ...base, title: given, cause: given, actions: [step], never: [given], contacts: [line] }) as Outcome,
          )
          const lang = wording.content
          const expected = {
            title: [renderVerdict(view({ title: given }), wording).length - 1, 1],
            cause: [renderVerdict(view({ cause: given }), wording).length - 1, 2],
            'actions 0': [renderInstruction(step, 1, wording).length, 2],
            'never 0': [renderRest(view({ never: [given] }), wording).length - 2, 1],
            'contacts 0 say': [
              contactLines(CONTACT, given, wording).length - contactLines(CONTACT, undefined, wording).length,
              3,
            ],
          }
          for (const [key, [lines = 0, most = 0]] of Object.entries(expected))
            expect([key, told.get(`${key} ${lang}`)]).toEqual([key, lines > most ? lines : undefined])
        }
      }),
      { numRuns: 60, seed: 5 },
    )
  })
})
