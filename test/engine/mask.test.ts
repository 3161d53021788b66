import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskField, maskSensitive } from '../../src/engine/mask.ts'
import { passesLuhn } from '../../src/engine/mask-checks.ts'
import { oneLine, stripControl } from '../../src/engine/plain-text.ts'

/** Text, and what must be left of it. */
const MASKED: readonly (readonly [string, string])[] = [
  ['4111111111111111', '************1111'],
  ['卡号4111111111111111有效', '卡号************1111有效'],
  ['卡号：4111 1111 1111 1111。', '卡号：************1111。'],
  ['4111-1111-1111-1111', '************1111'],
  ['4111 - 1111 - 1111 - 1111', '************1111'],
  ['4111\u00a01111\u30001111\u20131111', '************1111'],
  ['４１１１１１１１１１１１１１１１', '************1111'],
  ['４１１１　１１１１　１１１１　１１１１', '************1111'],
  ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '************1111'],
  ['4222222222222', '*********2222'],
  ['378282246310005', '***********0005'],
  ['3782 822463 10005', '***********0005'],
  ['30569309025904', '**********5904'],
  ['5555555555554444 declined', '************4444 declined'],
  ['card5555555555554444', 'card************4444'],
  ['6011111111111117', '************1117'],
  ['3530111333300000', '************0000'],
  ['6217001234567890', '************7890'],
  ['6217 0012 3456 7890 123', '***************0123'],
  ['622202 1234567890123', '***************0123'],
  ['6217001234567890123', '***************0123'],
  ['1234567890123452', '************3452'],
  ['1234 5678 9012 3452', '************3452'],
  ['刷了两次 6217001234567890 和 6225881234567890', '刷了两次 ************7890 和 ************7890'],
  ['6217001234567890 6225881234567890', '************7890 ************7890'],
  ['13812345678 4111111111111111', '13812345678 ************1111'],
  ['CVV 123', 'CVV ***'],
  ['cvv2:123', 'cvv2:***'],
  ['CVC=1234', 'CVC=****'],
  ['CVN2 是 456', 'CVN2 是 ***'],
  ['安全码：789', '安全码：***'],
  ['卡背面后三位 321', '卡背面后三位 ***'],
  ['the card security code is 123', 'the card security code is ***'],
  ['ＣＶＶ：１２３', 'ＣＶＶ：***'],
  ['CVV123', 'CVV***'],
  ['PIN 1234', 'PIN ****'],
  ['pin is 123456', 'pin is ******'],
  ['PIN码：1234', 'PIN码：****'],
  ['PIN number: 9876', 'PIN number: ****'],
  ['密码123456', '密码******'],
  ['密码：１２３４５６', '密码：******'],
  ['密码是 123 456', '密码是 *******'],
  ['顾客密码 1 2 3 4 5 6', '顾客密码 ***********'],
  ['操作员密码 0000', '操作员密码 ****'],
  ['password: abc123', 'password: ******'],
  ['验证码 384756', '验证码 ******'],
  ['验证码是：384756，十分钟内有效', '验证码是：******，十分钟内有效'],
  ['他说验证码我给他了 384756', '他说验证码我给他了 ******'],
  ['短信验证码【3847】', '短信验证码【****】'],
  ['动态码 384756', '动态码 ******'],
  ['OTP 384756', 'OTP ******'],
  ['your one-time code is 384756', 'your one-time code is ******'],
  ['verification code: 3847', 'verification code: ****'],
  ['384756 is your verification code', '****** is your verification code'],
  ['384756为您的登录验证码', '******为您的登录验证码'],
  ['身份证 11010519491231002X', '身份证 ******************'],
  ['11010519491231002x', '******************'],
  ['110105 19491231 002X', '******************'],
  ['%B4111111111111111^ZHANG/SAN^2512101000000000?', '************1111=***'],
  [';4111111111111111=25121011234567890?', '************1111=***'],
  ['6217001234567890123=25121011234567890', '***************0123=***'],
  ['57 4111111111111111D25121010000000000F', '57 ************1111=***'],
  ...['.', '/', '_', ',', '\uff0c', '\u3001', '\u00b7', '*', '|', ':', '+', "'", '#', '    ', ' . '].map(
    (gap): [string, string] => [['4111', '1111', '1111', '1111'].join(gap), '************1111'],
  ),
  ['62220212 34567890123', '***************0123'],
  ['57134111111111111111D25121010000000000F', '***'],
  ['5A084111111111111111', '***'],
  ['41111111111111111227123', '***'],
  [';4111 1111 1111 1111=2512101?', '************1111=***'],
  ['密碼123456', '密碼******'],
  ['驗證碼482913', '驗證碼******'],
  ['校验码482913', '校验码******'],
  ['123456是密码', '******是密码'],
  ['482913（验证码）', '******（验证码）'],
  ['1234 is the pin', '**** is the pin'],
  ['123 cvv', '*** cvv'],
  ['后三位123', '后三位***'],
  ['卡背面三位数是 123', '卡背面三位数是 ***'],
  ['背面数字是123', '背面数字是***'],
  ['three digits on the back 123', 'three digits on the back ***'],
  ['密码是一二三四五六', '密码是******'],
  [
    '\u0664\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661',
    '************1111',
  ],
]

const KEPT: readonly string[] = [
  '',
  '13812345678',
  '138 1234 5678',
  '138-1234-5678',
  '+86 138 1234 5678',
  '8613812345678',
  '008613812345678',
  '0571-88886666 转 8001',
  '400-820-8288',
  '95516',
  '010-62123456 13812345678',
  '13812345678 13912345678',
  '参考号 123456789012',
  '凭证号 000123 参考号 123456789012',
  '000123 123456789012',
  '凭证号000123，批次号000045',
  'trace 000123 batch 000045',
  '授权码 123456',
  '终端号 12345678',
  '商户号 898100012345679',
  '商户号（MID）：898100012345679',
  '商户898945807302154',
  'merchant 898945807302154',
  '898945807302154是商户号',
  '商户号 898 9458 0730 2154',
  '2026.11.22 08:30:00 128.00',
  '凭证号000123/批次号000045',
  '金额1234 密码错误',
  '手机后四位 1234',
  'merchant number 104100012345670',
  'MID: 821330154110012',
  'SN N7NL00123456789',
  'S/N 0000020401234567897',
  '序列号 0820123456789',
  '金额 100.00 元',
  '金额 12345678.90',
  '2026-11-22 08:30:00',
  '2026-11-22 083000 000123',
  '20261122 083000 123456',
  '98 交易超时',
  '密码错误 55',
  '密码错误，凭证号 000123',
  '密码输错 3 次',
  '密码键盘 12345678',
  'PIN tries exceeded 75',
  'PIN pad 12345678',
  'ping 192.168.1.100',
  'spin 1234',
  '验证码收不到，电话 13812345678',
  '验证码没有到',
  'CVV 不用填',
  '安全码都没有问',
  '4200001234202211221234567890',
  '2022112222001412341234567890',
  '89860012345678901234',
  '1234 5678 9012',
  '4111111111111112',
  '11010519491231002',
  '110105194912310021',
  '9111011MA00ABCD12X',
  '7F3K-9QWM',
  '20261122-0830-k3f9',
  '卡号后四位 1234',
  '************1234',
  'https://example.com/?id=1234567890123',
]

describe('maskSensitive', () => {
  it.each(MASKED)('masks %s', (from, to) => expect(maskSensitive(from)).toBe(to))
  it.each(KEPT)('keeps %s', (text) => expect(maskSensitive(text)).toBe(text))
})

/** The digits with the Luhn check digit behind them. */
const withCheck = (digits: string): string =>
  [...'0123456789'].map((check) => digits + check).find((all) => passesLuhn(all)) ?? digits
const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`))
const card = digits(12, 18).map(withCheck)
/** A Chinese mobile number with its country code is none. */
const isPhone = (n: string) => /^(?:00)?861[3-9]\d{9}$/.test(n)

describe('maskSensitive, for any text', () => {
  it('masks every run of 13 to 19 digits that passes Luhn', () => {
    fc.assert(
      fc.property(card, fc.constantFrom('', ' ', '卡号', 'card: '), (number, before) => {
        fc.pre(!isPhone(number))
        expect(maskSensitive(`${before}${number}`)).toBe(`${before}${'*'.repeat(number.length - 4)}${number.slice(-4)}`)
      }),
    )
  })
  it('masks a card in groups of four, whatever stands between them', () => {
    fc.assert(
      fc.property(card, fc.constantFrom(' ', '-', '  ', '\u3000', ' - ', '\u2013'), (number, gap) => {
        fc.pre(!isPhone(number) && !/^20/.test(number))
        const spaced = number.replace(/(\d{4})(?=\d)/g, `$1${gap}`)
        expect(maskSensitive(spaced)).toBe('*'.repeat(number.length - 4) + number.slice(-4))
      }),
    )
  })
  it('changes nothing the second time', () => {
    const piece = fc.oneof(
      card,
      digits(1, 20),
      fc.constantFrom(
        ' ',
        '-',
        '*',
        '****',
        '是',
        'x',
        'X',
        '密码',
        'PIN',
        'CVV',
        '验证码',
        'MID',
        'SN',
        '=',
        '^',
        'D',
        '。',
        '\n',
      ),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = maskSensitive(pieces.join(''))
        expect(maskSensitive(once)).toBe(once)
      }),
      { numRuns: 20_000 },
    )
  })
  it('keeps phone, reference, trace and labelled merchant numbers', () => {
    const phone = digits(9, 9).map((rest) => `13${rest}`)
    const kept = fc.oneof(
      phone,
      phone.map((n) => `+86 ${n}`),
      phone.map((n) => `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`),
      digits(12, 12).map((n) => `参考号 ${n}`),
      digits(6, 6).map((n) => `trace ${n}`),
      fc.tuple(digits(6, 6), digits(12, 12)).map(([t, r]) => `凭证号 ${t}，参考号 ${r}`),
      digits(15, 15)
        .filter((n) => !/^3[47]/.test(n))
        .map((n) => `商户号：${n}`),
    )
    fc.assert(
      fc.property(kept, (text) => {
        expect(maskSensitive(text)).toBe(text)
      }),
    )
  })
  const hard = [
    '1',
    '1 ',
    '4111 1111 ',
    '密码',
    'pin ',
    'pin is my ',
    '密码的',
    '1^',
    '=',
    ';1',
    'x',
    '*1111 ',
    'SN ',
    '1234567890123 ',
    '%b1234567890123^',
  ]
  it.each(hard)(
    'takes time in proportion to its length: %s',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
      const started = performance.now()
      maskSensitive(text)
      // A second where nothing else runs; what is not linear takes minutes.
      expect(performance.now() - started).toBeLessThan(30_000)
    },
    60_000,
  )
})

describe('maskField', () => {
  it.each([
    ['merchant-number', '898100012345679', '898100012345679'],
    ['merchant-number', '411111111111116', '411111111111116'],
    ['merchant-number', '378282246310005', '***********0005'],
    ['merchant-number', '378282246310006', '378282246310006'],
    ['merchant-number', '4111111111111111', '************1111'],
    ['serial-number', '0000020401234567897', '0000020401234567897'],
    ['serial-number', 'N7NL00123456', 'N7NL00123456'],
    ['serial-number', '6217001234567890', '************7890'],
    ['serial-number', '11010519491231002X', '******************'],
    ['reference-number', '123456789012', '123456789012'],
    ['reference-number', '6217001234567890', '************7890'],
    ['trace-number', '000123', '000123'],
  ] as const)('%s %s', (field, from, to) => expect(maskField(field, from)).toBe(to))
})

describe('stripControl', () => {
  it.each([
    ['a\u001b[31mred\u001b[0m', 'ared'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u009b31mred', 'red'],
    ['a\u0000b\u0007c\u007fd', 'abcd'],
    ['a\u202eb\u2066c\u200bd\ufeff', 'abcd'],
    ['a\tb\r\nc\u2028d', 'a b\nc d'],
    ['\ud800x', 'x'],
    ['\u001b]unfinished', ']unfinished'],
    ['掉单 98，重打印', '掉单 98，重打印'],
  ])('%j', (from, to) => expect(stripControl(from)).toBe(to))
  it('makes one line', () => expect(oneLine('  a \n\n b\u001b[2J\t')).toBe('a b'))
  it('leaves no control character in any text', () => {
    const wild = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u001b', '[', ']', '\u0007', '\u009b', 'm'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(wild, (text) => {
        expect(stripControl(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
