/** Numbers near a secret's word that stay, since what stands around them says what they are. */
import { describe, expect, it } from 'vitest'
import { maskSensitive } from '../../src/text/safe-text.ts'

const KEPT: Readonly<Record<string, readonly string[]>> = {
  'the others of a labelled list': [
    '流水000123、000124、000125都是密码错',
    'trace 000123, 000124 and 000125 all wrong PIN',
    '凭证000123和000124密码错误55',
    'receipts 000123 and 000124, wrong PIN',
    'batches 000045 and 000046 hold the wrong PIN sales',
    '000123、000124两笔密码错',
    '12345678 终端 密码错误',
  ],
  'an amount or a measure': [
    '密码1234元',
    'CVV 300元',
    '300 EUR with PIN',
    '300€ PIN',
    'PIN 300美元',
    '密码错，300港币没付',
    'PIN RMB300',
    'PIN 300RMB',
    'OTP 120 s',
    'OTP 60sec',
    'OTP after 30000 ms',
    '验证码等了30000毫秒',
    '距离120公里，忘记密码',
    'PIN ok, battery 3700 mAh',
  ],
  'a year or a date': [
    '密码2024年没改过',
    '密码2026年11月1日过期',
    '上次改密码是2023年',
    'password last changed 2023',
    'Nov 27 2026 PIN failed',
    'March 5, 2024: PIN blocked',
  ],
  'a count': [
    'PIN works on 150 cards',
    '120 PIN transactions failed',
    '150人不知道密码',
    '密码错，换了150张',
    '0200报文第52域密码',
  ],
  'what is compared or summed up': [
    '金额超过300要输密码',
    '单笔超过1000要密码',
    '大于500要密码',
    'PIN over 500',
    'PIN asked above 888',
    'no PIN up to 1000',
    'tap under 300 needs no PIN',
    '营业额8600，密码错误3笔',
    '日结8600，密码错',
    'took 8600 today, 3 wrong PINs',
  ],
  'the check value of a key': ['主密钥校验值123456', '灌密钥校验值82E13665', 'PIN key KCV 821365'],
  'a labelled number': [
    '端口8443，不用密码',
    '收单机构48022900，密码错误',
    'acquirer 48022900 PIN key',
    '收银员1002忘记密码',
    ...[
      'username 1001',
      'transaction no. 012345',
      'txn 012345',
      'seq 012345',
      'inv 012345',
      'rcpt 012345',
      'appr code 012345',
      'MTI 0210',
      'sw ver 010203',
      'build 4567',
      'NII 003',
      'key index 001',
    ].map((number) => `${number} PIN error`),
    'password reset SR-88123456',
    'password reset #88123456',
    '密码重置申请88123456',
    'WiFi名称CMCC-1234，密码贴在墙上',
    '按键1、2、3、4失灵，密码输不了',
    "keys 147 dead, can't enter PIN",
  ],
  'a code the machine shows': [
    'response 117 incorrect PIN',
    'code 117 incorrect PIN',
    'RC 117 incorrect PIN',
    '错误2105密码错误',
    '报2105，密码错误',
    '终端报2105，密码错误',
    '提示2105密码错误',
    '状态码 401 密码错误',
    'error 1234 after password entry',
    'HTTP 401 password',
  ],
  'a card that is masked already': [
    '6222 02** **** 1234 PIN wrong',
    '**** **** **** 1234 密码错误',
    'card #1234 wrong PIN',
    '后4位1234，密码错',
    'card ends with 1234 wrong PIN',
  ],
  'a hotline, however it is written': ['PIN locked: 95588', '忘记密码，打95516', '密码验证短信来自10690000'],
  'something else': ['周一二三密码错', '商户张三13812345678说密码忘了', '条形码 6901234567892'],
}

describe.each(Object.entries(KEPT))('%s near a secret’s word', (_, phrases) => {
  it.each(phrases)('stays: %s', (text) => expect(maskSensitive(text)).toBe(text))
})

describe('a number between a label and a secret’s word', () => {
  it.each([
    ['terminal 12345678, 654321 is the pin', 'terminal 12345678, ****** is the pin'],
    ['123456是终端密码', '******是终端密码'],
    ['密码1234，凭证号000123', '密码****，凭证号000123'],
    ['密码123456元旦改的', '密码******元旦改的'],
    ['code 3847 from the OTP message', 'code **** from the OTP message'],
    ['密码错误123456', '密码错误******'],
  ])('is judged by what says most about it: %s', (from, to) => expect(maskSensitive(from)).toBe(to))
})
