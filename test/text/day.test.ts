import { describe, expect, it } from 'vitest'
import { isDay, isoDay } from '../../src/text/day.ts'

describe('a day', () => {
  it.each([
    [2026, 1, 31],
    [2024, 2, 29],
    [2000, 2, 29],
    [2026, 12, 31],
  ])('%i-%i-%i is one', (year, month, day) => expect(isDay(year, month, day)).toBe(true))
  it.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
  ])('%i-%i-%i is none', (year, month, day) => expect(isDay(year, month, day)).toBe(false))
  it('is written as of UTC', () => {
    expect(isoDay(new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-22')
    expect(isoDay(new Date('2026-11-22T23:30:00-02:00'))).toBe('2026-11-23')
  })
})
