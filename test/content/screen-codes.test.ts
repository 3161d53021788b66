/** Codes of QR screens and texts of terminals are heard however they are typed, by whole words, and lead where their tables say. */
import { describe, expect, it } from 'vitest'
import { entryWhenUnsure, needsChannel } from '../../src/search/code-entries.ts'
import { resolvePlainly } from '../../src/search/resolve.ts'
import { lookUpCode } from '../../src/search/response-code.ts'
import { wholeMessageIn } from '../../src/search/whole-message.ts'
import { allowed, answer, type Walk } from '../../src/walk/walk.ts'
import { shownAt } from './safe/guidance.ts'
import { nameOf, pack } from './shipped.ts'
import { begin, pastFirst, standing } from './stands.ts'
import { effectsToldIn } from './tables/effect-words.ts'
import { type Known, NUMBERS, QR_CODES, type Shown, STATES, TERMINAL_TEXTS } from './tables/screen-codes.ts'

const walkOf = (typed: string): Walk => {
  const found = resolvePlainly(pack, typed)
  if (found?.kind !== 'start') throw new Error(`${typed}: ${found?.kind ?? 'nothing'}`)
  return begin(found.start)
}
/** The walk of the message that shows a text. */
const walkOfShown = (text: string): Walk => begin(messagesOf(text)[0] ?? { enter: `no message shows ${text}` })
const messagesOf = (text: string) =>
  pack.messages.filter(({ display }) => display.includes(text) || display.includes(`trade_state: ${text}`))
const stands = (typed: string): string => standing(walkOf(typed))
const moves = (walk: Walk): boolean =>
  shownAt(walk).some((step) =>
    [...(step.effect ?? []), ...effectsToldIn(step)].some((effect) => ['charge', 'void', 'refund'].includes(effect)),
  )
const rows = (table: readonly Shown[]) => table.map((row) => [row.text, row] as const)

/** What a message may say of the money, by what its table knows. */
const RESULTS: Readonly<Record<Known, readonly string[]>> = {
  unknown: ['unknown', 'approved-verify'],
  verify: ['declined-verify'],
  unpaid: ['declined'],
  paid: ['approved-verify'],
  closed: ['declined'],
  undone: ['declined', 'n/a'],
  device: ['n/a'],
}

describe('a code of a QR screen', () => {
  it.each(rows(QR_CODES))('%s is heard alone, in a sentence, pasted and small', (_, { text, stands: place }) => {
    const ways = [
      text,
      `扫码提示${text}`,
      `收银机报${text}怎么办`,
      `till shows ${text}`,
      `"err_code":"${text}","mch_id":""`,
      text.toLowerCase(),
      text.replaceAll('_', '.'),
    ]
    expect(ways.map(stands)).toEqual(ways.map(() => place))
  })
  it('is heard in parts, as people type it', () => {
    const typed = {
      'auth code invalid': 'payment-rejected:qr-code-used',
      'USER PAYING': 'dropped-transaction:result/order',
      'acq.system error': 'dropped-transaction:result/order',
      'wait buyer pay': 'dropped-transaction:result/order',
      'out trade no used': 'dropped-transaction:result/order',
      'buyer balance not enough': 'payment-rejected:not-enough-money',
      'trade has success': 'dropped-transaction:order-paid',
      'reverse-expire': 'refund-failed:in-progress > reverse-late',
    }
    expect(Object.keys(typed).map(stands)).toEqual(Object.values(typed))
  })
  it.each(rows([...QR_CODES, ...STATES, ...NUMBERS]))('%s stands in one message, with what is known', (text, row) => {
    const shown = messagesOf(text)
    expect(shown.map((message) => standing(begin(message)))).toEqual([row.stands])
    expect(RESULTS[row.known]).toContain(shown[0]?.result)
  })
  it('is in the table here, with every text of these messages', () => {
    const known = new Set([...QR_CODES, ...STATES, ...NUMBERS].map(({ text }) => text))
    const codes = pack.messages.filter(({ id }) => id.startsWith('qr-')).flatMap(({ display }) => display)
    const names = codes.map((text) => text.replace('trade_state: ', '')).filter((text) => /^[A-Z0-9._]+$/.test(text))
    expect(names.filter((text) => !known.has(text))).toEqual([])
    expect(known.size).toBeGreaterThan(60)
  })
  it.each(rows([...QR_CODES, ...STATES, ...NUMBERS]))('%s moves no money before a question', (text, { known }) => {
    const walk = walkOfShown(text)
    expect(moves(walk)).toBe(false)
    if (known === 'unknown' || known === 'verify') expect(walk.moneyOpen).toBe(true)
  })
  it('that is an order paid or closed, or a used code, is an unknown result for whoever is not sure', () => {
    const places = QR_CODES.filter(
      ({ known, stands: place }) => known !== 'unknown' && /order-|qr-code-used|-tried/.test(place),
    )
    const open = places.filter(({ stands: place }) => place !== 'refund-failed:order-frozen')
    for (const { text } of open) expect(answer(walkOf(text), 'unsure')?.moneyOpen, text).toBe(true)
    expect(new Set(open.map(({ stands: place }) => place)).size).toBe(5)
  })
  it('used once only leads to the earlier order first', () => {
    const used = QR_CODES.filter(({ stands: place }) => place === 'payment-rejected:qr-code-used')
    expect(used.length).toBe(4)
    for (const { text } of used) {
      expect(answer(walkOf(text), 'yes')?.moneyOpen).toBe(true)
      expect(pack.messages.find(({ display }) => display.includes(text))?.do[0]?.zh).toMatch(/只能用一次.*前一单/)
    }
  })
})

describe('a longer name', () => {
  it.each(['ORDERPAID_TIME', 'MY_USERPAYING', 'USERPAYING2', 'isORDERPAIDflag', 'DATE_TAMPER_X', 'XNOTENOUGH'])(
    '%s is another name',
    (typed) => expect(wholeMessageIn(pack, typed)).toBeUndefined(),
  )
  it('LOCAL_TIME_TAMPERING is the clock, and no tamper lock is spoken of', () => {
    const found = wholeMessageIn(pack, '屏幕 LOCAL_TIME_TAMPERING')
    expect(found?.id).toBe('clock-check')
    expect(found?.meaning.zh).toMatch(/不是防拆/)
  })
  it.each([
    'order paid but the till shows nothing',
    'is this not paid',
    'not enough money',
    'refund failed',
    'system error',
  ])('is not made of plain words: %s', (typed) => expect(wholeMessageIn(pack, typed)?.id ?? '').not.toMatch(/^qr-/))
})

describe('the state of an order', () => {
  it.each(rows(STATES))('%s counts beside a word for it', (text, { stands: place }) => {
    expect([`trade_state: ${text}`, `订单状态${text}`, `"trade_state":"${text}"`].map(stands)).toEqual([
      place,
      place,
      place,
    ])
    expect(wholeMessageIn(pack, `the shop is ${text.toLowerCase()}`)).toBeUndefined()
  })
})

describe('a number that may be an amount', () => {
  it.each(rows(NUMBERS))('%s is a code alone or behind a word for one', (text, { stands: place }) => {
    const ways = [
      text,
      ` ${text} `,
      `错误码${text}`,
      `code ${text}`,
      `return code: ${text}`,
      `"code":"${text}"`,
      `返回${text}`,
    ]
    expect(ways.map(stands)).toEqual(ways.map(() => place))
  })
  it.each(rows(NUMBERS))('%s is none among other words', (text) => {
    const ways = [`收款${text}没反应`, `显示${text}元`, `charged ${text} twice`, `code ${text}.50`, `code ${text}元`]
    for (const typed of [...ways, `postcode ${text}`, `code 1${text}`])
      expect(wholeMessageIn(pack, typed)?.display ?? [], typed).not.toContain(text)
  })
})

describe('digits whose tables differ', () => {
  it.each(['03', '05', '12', '25', '94'])('%s: asks where they are shown', (code) => {
    const entries = lookUpCode(pack, code) ?? []
    expect(entries.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['card', 'qr']))
    expect(needsChannel(entries)).toBe(true)
    expect(resolvePlainly(pack, code)).toMatchObject({ kind: 'code', code })
  })
  it.each(['03', '05', '12', '25', '94'])('%s: on QR, and for whoever is not sure, the result is unknown', (code) => {
    const qr = lookUpCode(pack, code, 'qr')?.[0]
    expect(qr).toMatchObject({ result: 'unknown', retry: 'only-after-query', reported: true })
    const walk = qr && begin(qr)
    expect(walk?.moneyOpen).toBe(true)
    expect(stands(`扫码 ${code}`)).toBe(walk && standing(walk))
    const unsure = entryWhenUnsure(lookUpCode(pack, code) ?? [])
    for (const typed of [`${code} unsure`, `${code} not sure`, `${code} 拿不准`]) {
      expect(stands(typed)).toBe(unsure && standing(begin(unsure)))
      expect(walkOf(typed).moneyOpen).toBe(true)
    }
  })
  it('where every table knows the result, nobody who is not sure is sent to the unknown', () => {
    expect(entryWhenUnsure(lookUpCode(pack, 'B1') ?? [])).toBeUndefined()
  })
})

describe('a text of a terminal', () => {
  const heard = TERMINAL_TEXTS.filter(({ text }) => text !== 'NO LINE')
  it.each(rows(heard))('%s is heard alone, in a sentence and small', (_, { text, stands: place }) => {
    const ways = [text, `机器显示${text}`, `the screen says ${text} now`, text.toLowerCase()]
    expect(ways.map(stands)).toEqual(ways.map(() => place))
  })
  it.each(rows(TERMINAL_TEXTS))('%s charges nobody before a question', (text, { known }) => {
    const walk = messagesOf(text).length > 0 ? walkOfShown(text) : walkOf(text)
    expect(moves(walk)).toBe(false)
    if (known === 'unknown') expect(walk.moneyOpen).toBe(true)
    expect(walk.at.kind === 'outcome' || allowed(walk).length > 1).toBe(true)
  })
  it.each(['LOCAL_TIME_TAMPERING', 'DEVELOPER_OPTIONS_ON'])(
    '%s is about the clock or the options of the phone, once danger and open payments are ruled out',
    (text) => {
      const last = pastFirst(walkOf(text)).at(-1) as Walk
      expect(nameOf((answer(last, 'no') as Walk).at)).toBe('terminal-unusable:phone-check')
    },
  )
  it('is NO LINE only where it stands alone: there is often no line in a shop', () => {
    expect(wholeMessageIn(pack, 'there was no line in the shop')).toBeUndefined()
    expect(pack.messages.find(({ display }) => display.includes('NO LINE'))?.id).toBe('no-dial-tone')
  })
  it.each(['终端已锁定，请联系服务商', 'TAMPERED 终端已锁定 操作员', 'Alert Irruption! 终端已锁定 主管'])(
    '%s is no screen lock of a cashier',
    (typed) => expect(wholeMessageIn(pack, typed)?.id).not.toBe('operator-lock'),
  )
  it.each([
    ['download-needed', /只在一份服务手册/, /one service manual only/],
    ['pin-pad-missing', /没找到厂家/, /no list of a maker/],
  ])('%s says how weak its source is', (id, zh, en) => {
    const found = pack.messages.find((message) => message.id === id)
    expect(found?.meaning.zh).toMatch(zh)
    expect(found?.meaning.en).toMatch(en)
    expect(found?.confidence).not.toBe('high')
  })
})

describe('an earlier try without a result', () => {
  it.each([
    '先超时，再扫提示NOTENOUGH',
    'first try timed out, then AUTH_CODE_INVALID',
    '上一笔没结果，后来报AUTHCODEEXPIRE',
  ])('comes before the refusal that followed: %s', (typed) => expect(walkOf(typed).moneyOpen).toBe(true))
  it('comes first too where both stand in what was pasted', () =>
    expect(stands('USERPAYING ... NOTENOUGH')).toBe('dropped-transaction:result/order'))
})

it('two letters behind a word for a code, known to nobody, are an unknown code', () => {
  for (const typed of ['显示TU', '错误码TU', 'code TU', '扫码提示TU'])
    expect(resolvePlainly(pack, typed)).toMatchObject({ unknownCode: 'TU', start: { tree: 'triage' } })
})
