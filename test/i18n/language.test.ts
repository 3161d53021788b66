import { expect, it } from 'vitest'
import { pickLanguage } from '../../src/i18n/language.ts'

it.each([
  ['a Chinese desktop', { LANG: 'zh_CN.UTF-8' }, 'zh'],
  ['Taiwan', { LANG: 'zh_TW.utf8' }, 'zh'],
  ['no character set named', { LANG: 'zh_CN' }, 'zh'],
  ['Windows in Chinese: no variable, the system says', {}, 'zh'],
  ['macOS by ssh', { LANG: 'zh_CN.UTF-8', LC_CTYPE: 'UTF-8' }, 'zh'],
  ['messages in English', { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  ['another language', { LANG: 'de_DE.UTF-8' }, 'en'],
  ['no locale', { LANG: 'C' }, 'en'],
  ['a plain locale over all', { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  ['plain characters', { LANG: 'zh_CN.UTF-8', LC_CTYPE: 'C' }, 'en'],
  ['a terminal of code page 936', { LANG: 'zh_CN.GBK' }, 'en'],
  ['a terminal of GB 18030', { LANG: 'zh_CN.gb18030' }, 'en'],
  ['a terminal of EUC', { LC_ALL: 'zh_CN.EUC-CN', LANG: 'zh_CN.UTF-8' }, 'en'],
] as const)('speaks the language of %s', (_, env, lang) =>
  expect(pickLanguage(undefined, env, () => 'zh-CN')).toBe(lang),
)

it('speaks the language once chosen, whatever the locale', () =>
  expect(pickLanguage('zh', { LANG: 'zh_CN.GBK' }, () => 'en-US')).toBe('zh'))
