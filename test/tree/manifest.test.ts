/** What a pack says of itself, which program it needs, and whose ladders it has. */
import { describe, expect, it } from 'vitest'
import { speechIn } from '../../src/i18n/language.ts'
import { aboutLine } from '../../src/render/about.ts'
import { checkPack } from '../../src/tree/check.ts'
import { EMPTY_PACK, guidanceDate, ladderOf, type Pack } from '../../src/tree/pack.ts'
import { isOlder } from '../../src/tree/read/read-pack.ts'
import { end, packOf, tree } from '../helpers/packs.ts'
import { shopPack } from '../helpers/shop-pack.ts'

const check = (text: string, file = 'pack.yaml', base: Pack = EMPTY_PACK, program = '0.1.0') =>
  checkPack([{ path: file, text }], base, { today: '2026-11-23', program })
const rung = (id: string): string => `
  - id: ${id}
    title: ${id}
    when: now
    do: [call]
    contacts: [{ to: helper, say: hello }]`
const ids = (pack: Pack, role?: 'merchant' | 'technician' | 'provider'): string[] =>
  ladderOf(pack, role).map(({ id }) => id)

describe('a program', () => {
  it.each([
    ['0.1.0', '0.1', false],
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.1.1', true],
    ['0.9.9', '0.10', true],
    ['1.0.0-beta.2', '1.0', false],
    ['2.0.0', '1.9.9', false],
    ['0.0.0-source', '9.0', false],
  ])('%s for a pack that needs %s is older: %s', (program, needed, older) =>
    expect(isOlder(program, needed)).toBe(older),
  )

  it('that is too old is told so, and nothing else of that pack', () => {
    const { diagnostics, pack } = check('pack: ours\nneeds: 0.2\nnovel: true\nmenu: [nowhere]\n', 'pack.yaml', shopPack)
    expect(diagnostics).toMatchObject([{ code: 'needs-newer', args: { needs: '0.2', program: '0.1.0' } }])
    expect(pack).toBe(shopPack)
    expect(check('pack: ours\nneeds: 0.1.0\n').diagnostics).toEqual([])
  })
})

describe('a pack', () => {
  it('says its name, version, owner and date on one line', () => {
    expect(aboutLine(shopPack, speechIn('en'))).toBe(
      'Shop guide 2026.3 · Shop Company help@shop.example · guidance of 2026-11-20',
    )
    expect(aboutLine(shopPack, speechIn('zh'))).toBe(
      '小店指南 2026.3 · 小店公司 help@shop.example · 资料日期 2026-11-20',
    )
  })

  it('that only names itself says nothing, and leaves what is said below it', () => {
    expect(check('pack: ours\n').pack.about).toBeUndefined()
    expect(aboutLine(check('pack: ours\n').pack, speechIn('en'))).toBeUndefined()
    expect(check('pack: ours\n', 'pack.yaml', shopPack).pack.about).toEqual(shopPack.about)
    expect(check('pack: ours\nversion: 7\n', 'pack.yaml', shopPack).pack.about).toEqual({ id: 'ours', version: '7' })
  })

  it('without a date of its own has that of its latest review', () => {
    const old = { ...tree('old', 'failure', 'end', { end: end() }), reviewed: '2026-01-02' }
    const pack = packOf(old, { ...old, tree: 'new', reviewed: '2026-03-04' })
    expect(guidanceDate(pack)).toBe('2026-03-04')
    expect(guidanceDate({ ...pack, about: { id: 'ours', guidance: '2026-02-03' } })).toBe('2026-02-03')
    expect(guidanceDate(EMPTY_PACK)).toBeUndefined()
  })
})

describe('the escalation ladder', () => {
  const everybody = check(`escalation:${rung('all')}`, 'escalation.yaml').pack

  it('is the role’s own, else everybody’s; the merchant’s where nobody says who asks', () => {
    expect(ids(shopPack)).toEqual(['own'])
    expect(ids(shopPack, 'technician')).toEqual(['desk', 'head'])
    expect(ids(shopPack, 'provider')).toEqual(['anybody'])
    expect(ids(everybody)).toEqual(['all'])
    expect(ids(everybody, 'technician')).toEqual(['all'])
    expect(everybody).not.toHaveProperty('ladders')
  })

  it('of one role is laid over everybody’s, and everybody’s over those of the roles', () => {
    const mixed = check(`technician:${rung('desk')}`, 'escalation.yaml', everybody).pack
    expect([ids(mixed), ids(mixed, 'technician')]).toEqual([['all'], ['desk']])
    const again = check(`escalation:${rung('new')}`, 'escalation.yaml', mixed).pack
    expect([ids(again), ids(again, 'technician')]).toEqual([['new'], ['new']])
  })
})
