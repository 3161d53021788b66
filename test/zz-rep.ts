import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { addNote, setAction, setEvidence, setSite, addReminder } from '../src/engine/record-extras.ts'
import { recordWalk, setSolved, type SessionRecord } from '../src/engine/record.ts'
import { answerSession, climb, current, nextLeg, type Session } from '../src/engine/session.ts'
import { makeReport } from '../src/render/report.ts'
import { renderReport } from '../src/render/report-formats.ts'
import { makeTicket, ticketText } from '../src/render/ticket.ts'
import { shippedGraph as graph, shippedPack } from './helpers/shipped-pack.ts'
import { AT, begin, emptyRecord, later } from './helpers/records.ts'
import { pathOf } from '../src/engine/walk.ts'
const out = '/tmp/rep'
function run(tree: string, answers: string[], rec = emptyRecord()): { session: Session; record: SessionRecord } {
  let session = begin(graph, { tree }); let record = rec; let i = 0
  for (const a of answers) { const n = answerSession(session, a.split('=').pop()!); if (!n) break; session = n; record = recordWalk(record, session, later(++i)) }
  return { session, record }
}
const view = (session: Session, record: SessionRecord, lang: 'zh' | 'en') => makeReport({ session, record, graph, digest: 'abc123', program: '0.1.0', acquirer: undefined, lang, now: later(60) })
let n = 0
for (const f of readdirSync('test/scenarios')) {
  const y = parse(readFileSync('test/scenarios/' + f, 'utf8'))
  for (const s of y.scenarios ?? []) {
    if (s.start) continue
    const { session, record } = run(y.tree, s.answers)
    if (current(session).at.kind !== 'outcome') continue
    for (const lang of ['zh', 'en'] as const) writeFileSync(`${out}/all-${lang}-${String(n).padStart(4, '0')}.html`, renderReport('html', view(session, record, lang), 78))
    n++
  }
}
console.log(n)
// typical
{
  const y = parse(readFileSync('test/scenarios/no-response.yaml', 'utf8'))
  const s = y.scenarios.reduce((a: any, b: any) => (b.answers.length > a.answers.length ? b : a))
  let { session, record } = run('no-response', s.answers)
  const w = current(session); const place = { tree: w.tree, node: pathOf(w.at, w.frame) }
  record = setSite(setSite(setSite(record, 'merchant', '老王小吃店', AT), 'shop', '人民路 12 号，收银台', AT), 'terminal', '新大陆 N910', AT)
  for (const [k, v] of [['merchant-number', '898100012345679'], ['terminal-number', '12345678'], ['time', '11-22 08:30'], ['amount', '¥100'], ['response-code', '98']] as const) record = setEvidence(record, k, v, AT) ?? record
  record = addNote(record, place, '客服说明天回电 <b>王工</b> & 卡 6217001234567890', later(20))
  record = setAction(record, place, 0, 'done', later(21))
  record = addReminder(record, place, later(1440), { zh: '看有没有到账', en: 'See whether the money arrived' }, AT)
  record = setSolved(record, false, later(22))
  session = climb(session); record = recordWalk(record, session, later(23))
  for (const lang of ['zh', 'en'] as const) {
    const r = view(session, record, lang)
    for (const f of ['md', 'txt', 'json', 'html'] as const) writeFileSync(`${out}/typical-${lang}.${f}`, renderReport(f, r, 78))
    writeFileSync(`${out}/typical-${lang}.ticket.txt`, ticketText(makeTicket(r)))
  }
}
// forty
{
  let session = begin(graph, { tree: 'triage' }); let record = emptyRecord(); let i = 0
  const trees = Object.values(shippedPack.trees).filter((t) => t.kind === 'failure').map((t) => t.tree)
  let seed = 7
  const rnd = (k: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % k }
  while (record.legs.reduce((a, l) => a + l.steps.length, 0) < 40 || current(session).at.kind !== 'outcome') {
    const w = current(session)
    const nx = w.at.kind === 'outcome' ? nextLeg(session, { tree: trees[rnd(trees.length)]! }) : answerSession(session, w.at.answers[rnd(w.at.answers.length)]!.id)
    if (!nx) break
    session = nx; record = recordWalk(record, session, later(++i))
  }
  record = addNote(record, { tree: 'triage', node: 'x' }, '备注一', later(50))
  for (const lang of ['zh', 'en'] as const) for (const f of ['md', 'txt', 'json', 'html'] as const) writeFileSync(`${out}/forty-${lang}.${f}`, renderReport(f, view(session, record, lang), 78))
  console.log(record.legs.map((l) => l.steps.length))
}
