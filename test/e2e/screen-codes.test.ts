/** The built program: codes of QR screens, and digits that mean different things where they are shown. */
import { describe, expect, it } from 'vitest'
import { runProgram as run } from '../helpers/program.ts'
import { openTerminal } from '../helpers/terminal.ts'

describe('digits whose tables differ', () => {
  it('are asked about in a terminal, and not sure begins in the procedure for an unknown result', async () => {
    const terminal = openTerminal(['05', '--lang', 'en'])
    const menu = await terminal.shows(/Where was 05 shown[\s\S]*Not sure/)
    for (const place of ['Card on the terminal', 'QR code', 'Online payment page']) expect(menu).toContain(place)
    terminal.type('4')
    await terminal.shows(/Question 1[\s\S]*What came out/)
    terminal.type('q')
    expect((await terminal.exit).exitCode).toBe(0)
  })
  it('name what can be typed instead where nobody can be asked', () => {
    const asked = run(['25', '--json', '--lang', 'en'])
    expect(asked.status).toBe(2)
    expect(`${asked.stdout}${asked.stderr}`).toMatch(/"25 card".*"25 qr".*"25 unsure"/)
    for (const typed of ['25 qr', '25 unsure', '25 不确定'])
      expect(JSON.parse(run([typed, '--json']).stdout)).toMatchObject({ tree: 'refund-failed', moneyOpen: true })
  })
  it('are listed for each place by code', () => {
    const { codes } = JSON.parse(run(['code', '05', '--json']).stdout) as {
      codes: { channel: string; result: string }[]
    }
    expect(codes.map(({ channel, result }) => `${channel} ${result}`)).toEqual([
      'card declined',
      'qr unknown',
      'online unknown',
    ])
  })
})

describe('what a QR screen shows', () => {
  it.each([
    ['扫码提示USERPAYING', 'dropped-transaction'],
    ['till shows user paying', 'dropped-transaction'],
    ['return code 10003', 'dropped-transaction'],
    ['"sub_code":"ACQ.TRADE_BUYER_NOT_MATCH"', 'dropped-transaction'],
  ])('%s begins in the procedure for an unknown result', (typed, tree) => {
    expect(JSON.parse(run([typed, '--json']).stdout)).toMatchObject({ status: 'question', tree, moneyOpen: true })
  })
  it('a used payment code asks first whether the sale was tried before', () => {
    const state = JSON.parse(run(['till shows AUTH_CODE_INVALID', '--json', '--lang', 'en']).stdout)
    expect(state).toMatchObject({ tree: 'payment-rejected', node: 'qr-code-used', moneyOpen: false })
    expect(state.ask).toMatch(/only once/)
  })
})
