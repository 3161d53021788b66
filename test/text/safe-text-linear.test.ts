import { describe, expect, it } from 'vitest'
import { maskSensitive } from '../../src/text/safe-text.ts'

describe('masking a long text', () => {
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
    '1234 pin ',
    'terminal 1234 pin ',
    'pin, 1 2 3 4, ',
    '密码在1234',
    '1,1,',
    '一二',
    'one ',
    '11010519491231002',
    '4111111111111111d2512',
    '1111 ',
    'pin is the shop 1234, ',
    '密码是手机尾号',
    '1234、',
    '1 - ',
    '六个',
    'forty-',
    '密码 - ',
    'password the ',
    '**** ',
    '𝟜',
  ]
  it.each(hard)(
    'takes time in proportion to its length: %s',
    (unit) => {
      const text = `密码 ${unit.repeat(Math.ceil(1_000_000 / unit.length))}`
      const started = performance.now()
      maskSensitive(text)
      // A second where nothing else runs; what is not linear takes minutes.
      expect(performance.now() - started).toBeLessThan(30_000)
    },
    60_000,
  )
})
