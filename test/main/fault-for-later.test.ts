/** A code that was typed while its payment stays open: the outcome names it for later, "not solved" leads to it first, the report tells. */
import { describe, expect, it } from 'vitest'
import { freshState, openMain, runMain } from '../helpers/fake-io.ts'
import { storedIn } from '../helpers/stall.ts'

describe('A0 with a payment nobody finds', () => {
  it.each([
    ['en', 'For later, once the acquirer has answered: A0 (', 'Is there a payment'],
    ['zh', '等收单机构答复以后再办：A0（', '有没有哪笔收款'],
  ])('is named for later, and gone on with (%s)', async (lang, line, question) => {
    const state = freshState()
    const t = openMain(['A0', '--lang', lang], { state, rows: 200 })
    await t.shows('5  ')
    t.type('2') // another slip, nothing
    await t.shows('8  ')
    t.type('5') // not found
    await t.shows('2  ')
    t.type('2') // nothing printed
    await t.shows(line)
    t.type('2') // not solved
    await t.shows(`1  ${line}`)
    t.type('1')
    await t.shows(question)
    t.type('2') // the acquirer has answered: no payment is open
    await t.drew(lang === 'en' ? 'Question 2' : '第 2 题', 2)
    expect(storedIn(state)[0]?.legs[1]?.start).toMatchObject({
      tree: 'sign-in-failed',
      heard: [{ fact: 'sign-in-message', answer: 'sign-in' }, { fact: 'fault' }],
    })
    t.type('\u0003')
    await t.exit
  })
  it('is in the JSON of the outcome and among the warnings of the report', async () => {
    const state = freshState()
    const args = ['A0', '--answers', 'other,not-found,no', '--json', '--lang', 'en']
    const { fault, moneyOpen, next } = JSON.parse((await runMain(args, { state })).out)
    expect(moneyOpen).toBe(true)
    expect(next).toEqual(['sign-in-failed', 'duplicate-charge', 'settlement-missing'])
    expect(fault).toMatchObject({ tree: 'sign-in-failed', from: 'A0', waits: true, dealt: false })
    expect(fault.known[0]).toEqual({ fact: 'sign-in-message', answer: 'sign-in' })
    await runMain(['A0', '--lang', 'en'], { state, input: '2\n5\n2\nq\n' })
    const report = JSON.parse((await runMain(['report', 'last', '--format', 'json', '--lang', 'en'], { state })).out)
    expect(report.warnings).toContainEqual(expect.stringMatching(/^For later, .*: A0 \(/))
  })
})

describe('a walk that had to do with a payment', () => {
  it.each([
    ['A0', 'sale,no,no,other', 'What you typed: A0 ('],
    ['PAYERROR', 'qr-open', 'What you typed: PAYERROR ('],
    ['A0', 'other,refund,failed', 'Still to be solved: A0 ('],
    ['printer-fault', 'none,yes,other,not-found,no', 'For later, once the acquirer has answered: Printer fault'],
  ])('names at its end what it was begun with: %s %s', async (typed, answers, line) => {
    const state = freshState()
    const args = [typed, '--answers', answers, '--json', '--lang', 'en']
    const { status, fault } = JSON.parse((await runMain(args, { state })).out)
    expect([status, fault !== undefined]).toEqual(['outcome', true])
    const input = `${answers.split(',').join('\n')}\nq\n`
    const shown = await runMain([typed, '--lang', 'en'], { state, input })
    expect(shown.out).toContain(line)
    const report = JSON.parse((await runMain(['report', 'last', '--format', 'json', '--lang', 'en'], { state })).out)
    expect(report.warnings).toContainEqual(expect.stringContaining(line))
  })
})
