import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTarget, isSamePlace, namesTree, parseTarget, pathInside, splitPath } from '../../src/tree/target.ts'

const id = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

describe('a target', () => {
  it.each([
    ['no-response:', { tree: 'no-response' }],
    ['no-response:reprint', { tree: 'no-response', node: 'reprint' }],
    ['reprint', { tree: 'here', node: 'reprint' }],
  ])('%s is read', (written, target) => expect(parseTarget(written, 'here')).toEqual(target))

  it('without a tree, outside of every tree, names none', () => {
    expect(parseTarget('reprint')).toEqual({ tree: '', node: 'reprint' })
    expect([namesTree('reprint'), namesTree('no-response:'), namesTree('no-response:reprint')]).toEqual([
      false,
      true,
      true,
    ])
  })
  it('is read as it was written, whatever it names', () => {
    fc.assert(
      fc.property(id, fc.option(id, { nil: undefined }), (tree, node) => {
        const target = node === undefined ? { tree } : { tree, node }
        expect(parseTarget(formatTarget(target))).toEqual(target)
        expect(parseTarget(formatTarget(target), 'elsewhere')).toEqual(target)
      }),
    )
  })
  it('is the same as another when tree and node are', () => {
    expect(isSamePlace({ tree: 'a', node: 'b' }, { tree: 'a', node: 'b' })).toBe(true)
    expect(isSamePlace({ tree: 'a' }, { tree: 'a' })).toBe(true)
    expect(isSamePlace({ tree: 'a' }, { tree: 'a', node: 'b' })).toBe(false)
    expect(isSamePlace({ tree: 'a', node: 'b' }, { tree: 'c', node: 'b' })).toBe(false)
  })
})

describe('the path of a place', () => {
  it('is the ids of the calls, outermost first, then the node', () => {
    expect(pathInside('unknown', pathInside('again', 'slip'))).toBe('unknown/again/slip')
    expect(splitPath('unknown/again/slip')).toEqual(['unknown', 'again', 'slip'])
    expect(splitPath('slip')).toEqual(['slip'])
    expect(formatTarget({ tree: 'main', node: 'unknown/slip' })).toBe('main:unknown/slip')
  })
})
