import { describe, expect, it } from 'vitest'
import { needsChannel } from '../../src/search/code-entries.ts'
import { codeAmong, lookUpCode, readCode, shownIn } from '../../src/search/response-code.ts'
import { shippedPack as pack } from '../helpers/shipped-pack.ts'

describe('looking up a code', () => {
  it.each(['98', ' 98 ', '９８', '9 8'])('finds %j', (typed) => {
    expect(lookUpCode(pack, typed)?.[0]).toMatchObject({ code: '98', channel: 'card' })
  })
  it.each(['a0', 'A0', 'Ａ０'])('does not mind the case and width of %j', (typed) => {
    expect(lookUpCode(pack, typed)?.[0]?.code).toBe('A0')
  })
  it('puts the card terminal first', () => {
    const channels = pack.codes.map((entry) => lookUpCode(pack, entry.code)?.map((found) => found.channel))
    for (const found of channels) if (found?.includes('card')) expect(found[0]).toBe('card')
  })
  it('keeps to the channel that is named', () => {
    expect(lookUpCode(pack, '03', 'online')?.map((entry) => entry.channel)).toEqual(['online'])
    expect(lookUpCode(pack, '51', 'online')).toBeUndefined()
  })
  it('knows what it does not know', () => {
    expect(lookUpCode(pack, '8Q')).toBeUndefined()
    expect(lookUpCode(pack, '')).toBeUndefined()
  })
  it('asks for the channel only where it matters', () => {
    expect(needsChannel(lookUpCode(pack, '98') ?? [])).toBe(false)
    expect(needsChannel(lookUpCode(pack, '03') ?? [])).toBe(true)
  })
  it('tells the entry by the text on the screen', () => {
    const entries = lookUpCode(pack, '03') ?? []
    expect(shownIn(entries, '应答码：03 商户未登记').map((entry) => entry.channel)).toEqual(['card'])
    expect(shownIn(entries, '03')).toEqual(entries)
  })
})

describe('reading a code out of a text', () => {
  it.each([
    ['98', '98'],
    ['a0', 'A0'],
    ['９８', '98'],
    ['code 98', '98'],
    ['code98', '98'],
    ['应答码98', '98'],
    ['错误码:98', '98'],
    ['39域 98', '98'],
    ['Response code: 68 时间 12:30:05 金额 98.00', '68'],
    ['应答码:98 交易超时,请重试', '98'],
    ['交易失败(51)', '51'],
    ['【68】交易超时', '68'],
    ['55 密码错,请重试', '55'],
    ['显示51是什么意思', '51'],
    ['got error 96 twice', '96'],
    ['98 online', '98'],
    ['错误码:E05', 'E05'],
    ['code 88', '88'],
    ['88', '88'],
  ])('%s', (typed, code) => {
    expect(readCode(pack, typed)?.code).toBe(code)
  })
  it.each([
    '刷了98块没反应',
    '刷卡98元失败',
    '收了 51 元',
    '等了30分钟',
    '95516',
    '110',
    'd0',
    't1',
    '4g',
    'pos',
    '无应答',
    'ok',
    '2026-11-22 12:30:05',
    '',
  ])('finds none in %j', (typed) => {
    expect(readCode(pack, typed)).toBeUndefined()
  })
  it.each(['机器上写98', '屏幕98', '出现96', 'DECLINED RC:61 EXCEEDS LIMIT', 'the slip says 61', '75密码超次'])(
    'reads it in %j',
    (typed) => expect(readCode(pack, typed)?.code).toMatch(/^(?:98|96|61|75)$/),
  )
  it.each(['98 yuan', '98 dollars please', '96 号', '51 people', 'says 20 minutes', '出现30元', '屏幕10秒'])(
    'takes no number for one in %j',
    (typed) => expect(readCode(pack, typed)).toBeUndefined(),
  )
  it('is not held up by labels over labels', () => {
    for (const label of ['错误代码', '错误 代码:', 'code ', '什么意思'])
      expect(readCode(pack, `${label.repeat(3000)}!`)).toBeUndefined()
  })
  it('hears the channel', () => {
    expect(readCode(pack, '扫码 38')).toEqual({ code: '38', channel: 'qr' })
    expect(readCode(pack, '03 online')).toEqual({ code: '03', channel: 'online' })
    expect(readCode(pack, '38')).toEqual({ code: '38', channel: undefined })
  })
})

describe('a code among other words', () => {
  it.each([
    ['技术员 98', '98'],
    ['整条街 96', '96'],
    ['招商银行的卡 91', '91'],
    ['今天的退款 A0', 'A0'],
    ['whole street gets 96', '96'],
  ])('%s', (typed, code) => expect(codeAmong(pack, typed)).toBe(code))
  it.each([
    '昨天卖了 96',
    '收了 51 块',
    'room 51',
    'about 96 people',
    'bus 96',
    '得了 95 分',
    '96 或者 91',
    '没有代码',
  ])('%s: none', (typed) => expect(codeAmong(pack, typed)).toBeUndefined())
})
