/** Secrets told in ways that hide them: in braces what must be masked, and nothing else. */
import { describe, expect, it } from 'vitest'
import { maskSensitive } from '../../../src/text/safe-text.ts'

const PHRASES: Readonly<Record<string, readonly string[]>> = {
  'in the next sentence, or joined to one that is masked': [
    '密码不对。客户说就是{123456}。',
    'Wrong PIN. Customer said it is definitely {4821}.',
    'PIN problem; customer insists on {4821}',
    'PIN rejected. She tried {4821} and {4812}',
    'Wrong PIN. He tried {4821} first, then {4812}',
    '密码先试{5566}，再试{6655}，都错',
    'PIN neither {5566} nor {6655}',
    'PIN {4821or4812}',
    'PIN {4821} or {4812}, trace 000123',
  ],
  'behind a word that labels a number elsewhere': [
    '密码打了{123456}',
    '密码转{123456}',
    '刷卡，{123456}，密码对',
    'password for the terminal {5533}',
    'password on the till {5533}',
    'password last time {5533}',
    'new PIN this date {5533}',
    'PIN valid: {5533}',
    'PIN paid {5533}',
    'she wrote down the PIN on the slip, {4821}',
    '持卡人当场大声报{1357}，提醒其密码不要说出来',
  ],
  'behind a weak label, across a comma': [
    'his PIN {1234} failed, second time {5508} worked',
    'PIN was wrong the first time, second time {5678}',
    '短信来了，显示 {384756}',
    '短信来了，报 {384756}',
    'SMS came, shows {384756}',
    'OTP arrived, at {384756}',
    '密码不对，提示 {4821}',
    '密码错了，又付了 {567812}',
    '客人输密码，刷了 {4821}',
    '密码输完，转 {567812}',
    'PIN ok, paid {4821}',
    'PIN {4821} debited twice',
    '密码{4821}扣款失败',
    'PIN wrong, on date {2611}',
    'CVV 看了，付 {317}',
  ],
  'of somebody at the till': [
    'the password: operator {4821}',
    'password cashier {4821}',
    '密码 操作员 {4821}',
    '密码收银员{1002}',
  ],
  'the same as another number': [
    '密码是手机尾号{567890}',
    '密码就是工号{10023}',
    '密码就是门牌号{1803}',
    '密码取终端号后四位{6123}',
    '密码用的是店里电话{66778899}',
    'password same as TID {12345678}',
    'PIN same as till number {5512}',
    'password is last 6 of TID {345678}',
    'password is the shop phone {66778899}',
    'password = terminal id {12345678}',
    "menu password = today's date {20261127}",
    '参数下载密码是日期 {20261127}',
    'key {4821} (that is the pin)',
  ],
  'beside or between signs': [
    '密码*{123456}*',
    'PIN*{4821}',
    '*{9876}# is the pin',
    'PINs: {4821/9911}',
    '密码{123/456}',
    '密码{123.456}',
    '密码{123,456}',
    'PIN is {4,821}',
    'PIN {48.21}',
    'PIN {4821-9911}',
    'WiFi:CMCC-1234/{88776655} 密码',
    '后台登录admin/{88990011}，密码没改',
    'login 01/{0000} password',
    'pin%3A{4821}',
  ],
  'in groups': [
    'PIN {4–8–2–1}',
    'PIN {48—21}',
    '密码{12–34–56}',
    '密码{1  2  3  4}',
    '密码{1 - 2 - 3 - 4}',
    ...['。', '|', '_', '+', '*', '・', '\n'].map((gap) => `密码{${[1, 2, 3, 4].join(gap)}}`),
    'he said that the PIN was perhaps {4–8–2–1}',
    'PIN: {48 2 1}',
    'PIN: {4 821}',
    '密码:{7.7.8.8}',
  ],
  'in words': [
    '密码{六个八}',
    '密码是{六个零}',
    '初始密码{全0}',
    'PIN {four zeros}',
    'password {six eights}',
    'pin is {forty-eight twenty-one}',
    'CVV is {seven thirty-seven}',
    'pin is {double four two one}',
    '密码{1二3四}',
    '密码{四千八百二十一}',
    '密码{三十八万四千七百五十六}',
    'pin is {four thousand eight hundred twenty-one}',
    '密码是 {两个4两个8}',
    '密码{两个8三个6}',
  ],
  'with its word taken apart': [
    'P I N {4821}',
    'C V V {737}',
    'C.V.V. {737}',
    'p-i-n {4821}',
    'pass-word {4821}',
    '密\u00a0码{123456}',
    '密\n码{123456}',
    '密\ufe0f码{123456}',
    'PI\ufe0fN {4821}',
    '密-码{4321}',
  ],
  'with digits glued to it': [
    'PW{4821}',
    'PASS{4821}',
    'Pass：{4821}',
    'pass {888888}',
    '{384756}OTP',
    '{123}CVV',
    '12PIN{34567}',
    'CVV{2737}',
    'PINCODE{4821}',
    'SMSCODE{384756}',
  ],
  'under another name': [
    ...['supervisor', 'unlock', 'door', 'safe', 'keypad lock'].map((what) => `${what} code {5533}`),
    ...['解锁码', '激活码', '识别码', '識别码', '动态码', '動態碼', '校驗碼'].map((word) => `${word}{384756}`),
    'wifi key: {88776655}',
    'WLAN key {99887766}',
    'guest network pass: {12344321}',
    'CID {7373}',
    'CSC {737}',
    'TOTP {384756}',
    '2FA {384756}',
    'MFA code {384756}',
    ...['token', 'activation', 'pairing', 'verify'].map((what) => `${what} code {384756}`),
    '卡密是{123456}',
    '取款码 {384756}',
    '取款码是{384756}',
    'psw {4821}',
    'pswd {4821}',
    'SIM PUK {12345678}',
    'passkey {384756}',
    'personal identification number {4821}',
    'secret {778899}',
  ],
  'as a code that was sent': [
    'SMS: {384756}',
    '短信：{384756}',
    'code: {384756} (sms)',
    'code: {3847} (sms)',
    'got code {384756} by sms',
    '手机收到的码是{384756}',
    '验证码是{46，78，90}',
    'the code {384756} came by text message',
    'text message with code {384756}',
    'code {3847} in the text message',
    '短信收到{384756}这个码',
    'the bank texted him a code, {384756}',
    'the bank sent a code by text, {904417}',
  ],
  'from the back of the card': [
    '后三码{737}',
    '卡背三码{737}',
    '信用卡背面 {737}',
    '有效期12/27，背面{737}',
    '{737} on the back of the card',
    '3 digits behind the card {417}',
    'signature panel {737}',
    'backside number {317}',
    'security {317}',
  ],
}

/** The phrase as it would be typed, and what must be left of it. */
const read = (phrase: string): readonly [string, string] => [
  phrase.replace(/[{}]/g, ''),
  phrase.replace(/\{([^}]*)\}/g, (_, secret: string) => '*'.repeat(secret.length)),
]

describe.each(Object.entries(PHRASES))('a secret %s', (_, phrases) => {
  it.each(phrases)('is masked: %s', (phrase) => {
    const [typed, left] = read(phrase)
    expect(maskSensitive(typed)).toBe(left)
  })
})

describe('a secret with a sign or a small word before it', () => {
  const words = ['密码', '口令', '验证码', '安全码', 'PIN', 'password', 'OTP', 'CVV', 'passcode']
  const gaps = ['', ' ', ':', '：', '=', '是', ' is ', '->', '*', '（', '就是', '：\n', ' no. ', ' = "', '改成', ' / ']
  it.each(words)('is masked: %s', (word) => {
    for (const gap of gaps)
      for (const digits of ['737', '4821', '48213', '482193', '4821937', '48219370'])
        expect(maskSensitive(`${word}${gap}${digits}`)).toBe(`${word}${gap}${'*'.repeat(digits.length)}`)
  })
})

describe('a secret in digits of another kind', () => {
  it.each([
    ['PIN 𝟜𝟠𝟚𝟙', 'PIN ****'],
    ['OTP 𝟯𝟴𝟰𝟳𝟱𝟲', 'OTP ******'],
    ['密码①②③④', '密码****'],
    ['密码❶❷❸❹', '密码****'],
    ['PIN ⁴⁸²¹', 'PIN ****'],
    ['PIN 4️⃣8️⃣2️⃣1️⃣', 'PIN ****'],
    ['PIN ٤٨٢١', 'PIN ****'],
  ])('is masked whole: %s', (typed, left) => expect(maskSensitive(typed)).toBe(left))
  it('leaves no half of a character', () => {
    for (let size = 1; size < 45; size++) {
      const left = maskSensitive(`${'𝟜'.repeat(size)}pin`)
      expect(left).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
    }
  })
})
