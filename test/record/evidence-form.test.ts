import { describe, expect, it } from 'vitest'
import { readDue } from '../../src/record/due-date.ts'
import { checkEvidence } from '../../src/record/evidence-form.ts'

describe('a field of the evidence form', () => {
  it.each([
    ['merchant-number', ' 8981 0001 2345 679 ', '898100012345679'],
    ['merchant-number', '８９８１０００１２３４５６７９', '898100012345679'],
    ['merchant-number', '89810001234567', undefined],
    ['merchant-number', '378282246310005', '***********0005'],
    ['terminal-number', '1234567a', '1234567A'],
    ['terminal-number', '1234567', undefined],
    ['serial-number', 'n7nl 00123456', 'N7NL00123456'],
    ['serial-number', '0000020401234567897', '0000020401234567897'],
    ['serial-number', 'a b', undefined],
    ['trace-number', '000123', '000123'],
    ['trace-number', '123', undefined],
    ['batch-number', '000001', '000001'],
    ['reference-number', '123456789012', '123456789012'],
    ['reference-number', '6217001234567890', undefined],
    ['card-last-four', '1234', '1234'],
    ['card-last-four', '6217001234567890', undefined],
    ['response-code', '98', '98'],
    ['response-code', 'a0', 'A0'],
    ['response-code', 'x', undefined],
    ['amount', '100', '100.00'],
    ['amount', '￥1,234.5', '1234.50'],
    ['amount', '12.34 元', '12.34'],
    ['amount', '12.345', undefined],
    ['amount', 'abc', undefined],
    ['time', '8:30', '08:30'],
    ['time', '08:30:15', '08:30:15'],
    ['time', '11-22 8:30', '11-22 08:30'],
    ['time', '2026/11/22 08:30', '2026-11-22 08:30'],
    ['time', '11月22日8点30分', '11-22 08:30'],
    ['time', '2026年11月22日 08：30', '2026-11-22 08:30'],
    ['time', '2026-11-22T08:30', '2026-11-22 08:30'],
    ['time', '25:00', undefined],
    ['time', '2-30 08:30', undefined],
    ['time', 'noon', undefined],
    ['ticket-number', 'GD-2026 001', 'GD-2026 001'],
  ])('%s %s', (field, typed, kept) => expect(checkEvidence(field, typed)).toBe(kept))
})

describe('when a reminder is due', () => {
  const now = new Date(2026, 10, 22, 16, 20)
  const at = (month: number, day: number, hour: number, minute: number, year = 2026) =>
    new Date(year, month - 1, day, hour, minute)
  it.each([
    ['30m', at(11, 22, 16, 50)],
    ['10 分钟后', at(11, 22, 16, 30)],
    ['4h', at(11, 22, 20, 20)],
    ['4小时', at(11, 22, 20, 20)],
    ['1d', at(11, 23, 16, 20)],
    ['3 天', at(11, 25, 16, 20)],
    ['T+1', at(11, 23, 9, 0)],
    ['明天', at(11, 23, 9, 0)],
    ['明天 14:30', at(11, 23, 14, 30)],
    ['明天9点', at(11, 23, 9, 0)],
    ['tomorrow 8:00', at(11, 23, 8, 0)],
    ['18:00', at(11, 22, 18, 0)],
    ['9:00', at(11, 23, 9, 0)],
    ['2026-12-01', at(12, 1, 9, 0)],
    ['12-01 10:15', at(12, 1, 10, 15)],
    ['11月25日', at(11, 25, 9, 0)],
    ['1-5', at(1, 5, 9, 0, 2027)],
    ['今天', undefined],
    ['2026-11-01', undefined],
    ['2026-02-30', undefined],
    ['25:00', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (typed, due) => expect(readDue(typed, now)).toEqual(due))
})
