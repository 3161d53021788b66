/** What must never be shown or advised: the twenty items of the seed list and the ten facts of the guidance, over the whole pack. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TREES } from '../../src/build/compile-pack.ts'
import type { Rung } from '../../src/tree/format/schema.ts'
import type { Role } from '../../src/tree/format/schema-types.ts'
import { everyNode, graph, nameOf, type Passage, pack, passages, placeOf, undenied } from './shipped.ts'
import { begin } from './stands.ts'
import { FORBIDDEN, NOT_ADVICE, ONLY_DENIED } from './tables/forbidden-advice.ts'
import { ALSO_VERIFIED, PHONE_LIKE, REJECTED, VERIFIED, WALLET_CODES } from './tables/rejected-contacts.ts'

const raw = readdirSync(TREES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(`${TREES}/${name}`, 'utf8') }))

/** Who is in danger reads the number in the first line: these stand in texts too. */
const EMERGENCY = new Map([
  ['119', 'fire-119'],
  ['120', 'ambulance-120'],
])
/** The contacts of the outcome at `tree:node`; of a message those of the outcome at which its walk stands. */
function contactsAt(place: string): readonly string[] {
  const message = pack.messages.find(({ id }) => place.startsWith(`messages:${id}`))
  const node = message ? begin(message).at.node : graph.resolve(place)?.node
  return node && 'verdict' in node ? (node.contacts ?? []).map(({ to }) => to) : []
}

describe('numbers and sites', () => {
  it.each(REJECTED)('$text is nowhere ($why)', ({ text }) => {
    // Written with blanks or dashes it is the same number.
    const found = raw.filter((file) => file.text.replace(/(?<=\d)[ -](?=\d)/g, '').includes(text))
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('stand in no text but that of a contact', () => {
    const { contacts: _, sources: __, messages, ...rest } = pack
    // What a screen shows is quoted as it is, also a number that is the code of a wallet.
    const without = messages.map(({ display, said, ...told }) => ({
      ...told,
      display: display.filter((text) => !WALLET_CODES.includes(text)),
      said: said?.map((list) => list.filter((text) => !WALLET_CODES.includes(text))),
    }))
    const texts = JSON.stringify({ ...rest, messages: without })
    expect([...new Set(texts.match(PHONE_LIKE))].filter((number) => !EMERGENCY.has(number))).toEqual([])
    expect(messages.filter(({ display }) => display.some((text) => WALLET_CODES.includes(text))).length).toBe(2)
  })

  it('of an emergency stand where its contact does', () => {
    const elsewhere = passages.filter(({ at, key }) => !at.startsWith('contacts:') && key !== 'display')
    const said = elsewhere.flatMap(({ at, zh, en }) =>
      [...zh.matchAll(PHONE_LIKE), ...en.matchAll(PHONE_LIKE)].map(([number]) => ({ at, number })),
    )
    expect(said.length).toBeGreaterThan(5)
    const lacking = said.filter(({ at, number }) => !contactsAt(at).includes(EMERGENCY.get(number) ?? ''))
    expect(lacking).toEqual([])
  })

  it('of contacts are those that were read, and no other', () => {
    const all = Object.entries(pack.contacts)
    expect(Object.fromEntries(all.flatMap(([id, { phone }]) => (phone ? [[id, phone]] : [])))).toEqual(VERIFIED)
    for (const lang of ['zh', 'en'] as const) {
      const others = all.flatMap(([, { phone, find, for: use, notFor, hours }]) =>
        [find, use, notFor, hours]
          .flatMap((text) => text?.[lang].match(PHONE_LIKE) ?? [])
          .filter((number) => number !== phone),
      )
      expect(others.sort()).toEqual([...ALSO_VERIFIED].sort())
    }
  })

  it('of contacts come with source, day and confidence', () => {
    for (const [id, { phone, find, sources, checked, confidence }] of Object.entries(pack.contacts)) {
      expect(phone ?? find?.zh, id).toBeTruthy()
      expect([sources?.length ? 'sources' : '', checked, confidence].every(Boolean), id).toBe(true)
    }
  })

  it('are no web addresses in trees, codes and messages', () => {
    const { contacts: _, sources: __, ...rest } = pack
    expect(JSON.stringify(rest).match(/https?:|www\.|\b[a-z0-9-]+\.(?:cn|com|net|org)\b/gi)).toBeNull()
  })

  it('send nobody to the telecom authority but for spam', () => {
    const listed = everyNode.filter(
      ({ node }) => 'verdict' in node && node.contacts?.some(({ to }) => to.startsWith('miit-')),
    )
    expect(listed.map(nameOf)).toEqual(['scam-warning:spam'])
  })
})

/** Keys that forbid, or that describe what is, was or is said: they tell nobody to do anything. */
const TELLS_NOTHING = new Set('never notFor label cause meaning summary say elsewhere for'.split(' '))

describe('no text tells anybody to', () => {
  const telling = passages.filter(({ key }) => !TELLS_NOTHING.has(key))
  it.each(FORBIDDEN)('$what', (words) => {
    const found = telling
      .filter((passage) => undenied(passage, words).length > 0)
      .filter((passage) => NOT_ADVICE[`${words.what} | ${placeOf(passage)}`] === undefined)
    expect(found.map(shown)).toEqual([])
  })

  it('do anything in an exception that is none', () => {
    const used = FORBIDDEN.flatMap((words) =>
      telling.filter((passage) => undenied(passage, words).length > 0).map((at) => `${words.what} | ${placeOf(at)}`),
    )
    expect(Object.keys(NOT_ADVICE).filter((key) => !used.includes(key))).toEqual([])
  })

  it('forget what is forbidden: each is said somewhere in a never list, in both languages', () => {
    const never = passages.filter(({ key }) => key === 'never')
    const unsaid = FORBIDDEN.filter(({ zh, en }) => !never.some((text) => zh.test(text.zh) && en.test(text.en)))
    expect(unsaid.map(({ what }) => what)).toEqual([])
  })
})

describe('what the seeds get wrong is only denied', () => {
  it.each(ONLY_DENIED)('$what', (words) => {
    const found = passages
      .filter(({ key }) => key !== 'never' && key !== 'notFor')
      .filter((passage) => undenied(passage, words).length > 0)
    expect(found.map(shown)).toEqual([])
  })

  it('a card balance is no cause of 03 or of a time-out', () => {
    const trees = ['merchant-invalid', 'no-response', 'merchant-status']
    const found = passages
      .filter(({ at, key }) => trees.includes(at.split(':')[0] ?? '') && key !== 'never')
      .filter(({ zh, en }) => /余额/.test(zh) || /\bbalance\b/i.test(en))
    expect(found.map(shown)).toEqual([])
  })

  it('a bank message is no proof of payment, a missing slip none of failure', () => {
    const said = (at: string, zh: RegExp): boolean => passages.some((text) => text.at === at && zh.test(text.zh))
    expect(said('unknown-result:pending', /不把顾客的扣款短信当成收款凭证/)).toBe(true)
    expect(said('settlement-missing:never-succeeded', /扣款短信不能当收款凭证/)).toBe(true)
    expect(said('printer-fault:use-journal', /没签购单不等于没成功/)).toBe(true)
  })
})

describe('card data', () => {
  it('are asked of nobody: at most the last four digits', () => {
    const asked = Object.entries(pack.evidence).filter(
      ([id, { label }]) =>
        /cvv|pin|password|otp|expiry|track/.test(id) || /密码|验证码|校验码|有效期|完整卡号/.test(label.zh),
    )
    expect(asked).toEqual([])
    expect(pack.evidence['card-last-four']?.label.zh).toContain('后四位')
  })
})

describe('the trees of the contract', () => {
  const FAILURES =
    'merchant-invalid payment-rejected dropped-transaction merchant-unreachable terminal-unusable no-response refund-failed fee-rate sign-in-failed printer-fault card-reader-fault bluetooth-fault settlement-missing duplicate-charge reapply scam-warning preauthorisation signature-upload batch-settlement register-link terminal-lost qr-plate dispute'
  it('are all there, and no other', () => {
    const ids = (kind: string): string[] =>
      Object.values(pack.trees).flatMap((tree) => (tree.kind === kind ? [tree.tree] : []))
    expect(ids('failure').sort()).toEqual(FAILURES.split(' ').sort())
    expect(ids('entry')).toEqual(['triage'])
  })
  it('no-response begins with a yes/no question about a payment in progress', () => {
    const start = graph.node('no-response')
    expect(start?.kind === 'question' && start.answers.map(({ id }) => id)).toEqual(['yes', 'no', 'unsure'])
    expect(start?.id).toBe('in-progress')
  })
})

describe('the ladder', () => {
  it('has the rungs of the notes in their order, and ends with the report', () => {
    const CLIMB = ['acquirer', 'issuer', 'unionpay', 'acquirer', 'pboc-12363', 'pcac-report', 'acquirer']
    expect(pack.escalation.map(({ contacts }) => contacts[0]?.to)).toEqual(CLIMB)
    expect(pack.escalation.at(-1)?.id).toBe('report-and-stop')
    expect(pack.escalation[4]?.contacts.map(({ to }) => to)).toContain('nfra-12378')
    expect(pack.escalation[5]?.contacts.map(({ to }) => to)).toEqual(['pcac-report', 'samr-12315', 'legal-help'])
  })
  it('is another one for technician, provider and cardholder: who is no merchant is not told to act as one', () => {
    const ladder = (role: Role): readonly Rung[] => pack.ladders?.[role] ?? []
    for (const role of ['technician', 'provider', 'cardholder'] as const) {
      const actors = ladder(role).flatMap((rung) => rung.do.map(({ who }) => who))
      expect(new Set(actors)).toEqual(new Set([role]))
    }
    const asked = ladder('cardholder').flatMap(({ contacts }) => contacts.map(({ to }) => to))
    expect(asked).not.toContain('acquirer')
    expect(asked.slice(0, 2)).toEqual(['shop', 'issuer'])
  })
  it('fits the weight of the matter: no regulator, no court for one declined card or a terminal that is broken', () => {
    const HEAVY = ['pboc-12363', 'nfra-12378', 'pcac-report', 'samr-12315', 'legal-help']
    const LIGHT = ['payment-rejected', 'card-reader-fault', 'printer-fault', 'bluetooth-fault', 'terminal-unusable']
    const rungs = [pack.escalation, ...Object.values(pack.ladders ?? {})].flat()
    const heavy = rungs.filter(({ contacts }) => contacts.some(({ to }) => HEAVY.includes(to)))
    expect(heavy.length).toBeGreaterThan(3)
    for (const { for: trees } of heavy) for (const tree of LIGHT) expect(trees ?? [tree]).not.toContain(tree)
    expect(rungs.flatMap(({ contacts }) => contacts.map(({ to }) => to))).not.toContain('police-110')
  })
})

function shown(passage: Passage): string {
  return `${placeOf(passage)} ${passage.key}: ${passage.zh} | ${passage.en}`
}
