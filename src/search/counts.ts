/** Numbers as people type them, in digits and in words. Pure. */

const DIGITS = '〇一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }
const ENGLISH: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
    ' ',
  )

/** An amount in digits or in Chinese. */
export const NUMBER = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千万零〇半]+)'
/** A number whose value is asked for. */
export const COUNT = `(?<![\\d.])\\d[\\d.,]*|[一二两三四五六七八九十百千万零〇半]+|(?<![a-z])(?:${ENGLISH.join('|')})(?![a-z])`

/** The value of a folded number; undefined where it has none. */
export function numberTyped(number: string): number | undefined {
  if (number === '半') return 1 / 2
  const english = ENGLISH.indexOf(number)
  if (english >= 0) return english
  const value = /^\d/.test(number) ? Number(number.replaceAll(',', '')) : chineseCount(number)
  return Number.isFinite(value) ? value : undefined
}

/** 三百六十五, 十二, 两千; 一二 are digits one behind the other, as in 三六五. */
function chineseCount(number: string): number {
  let [sum, part] = [0, 0]
  let counted = false
  for (const char of number) {
    const unit = UNITS[char]
    const digit = char === '零' ? 0 : char === '两' ? 2 : DIGITS.indexOf(char)
    if (unit === 10_000) [sum, part] = [(sum + part || 1) * unit, 0]
    else if (unit !== undefined) [sum, part] = [sum + (part || 1) * unit, 0]
    else if (digit < 0) return Number.NaN
    else part = counted ? digit : part * 10 + digit
    counted ||= unit !== undefined
  }
  return sum + part
}
