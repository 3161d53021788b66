/** Diagnostics in words: in both languages, with the mark under the place however wide the characters before it are. */
import fc from 'fast-check'
import widthOf from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/i18n/language.ts'
import { diagnosticsJson, renderDiagnostics, renderSummary } from '../../src/render/diagnostics.ts'
import { type Diagnostic, type DiagnosticArgs, type DiagnosticCode, diagnostic } from '../../src/tree/diagnostic.ts'

/** One of each kind. */
const ARGS: DiagnosticArgs = {
  unreadable: { reason: 'missing' },
  yaml: { reason: 'Tabs are not allowed' },
  'not-inert': { what: 'alias' },
  'unknown-key': { key: 'hepl', allowed: ['help', 'ask'] },
  'missing-key': { key: 'help', of: 'first' },
  'not-a-node': { allowed: ['ask', 'verdict'] },
  'wrong-type': { expected: 'list' },
  'not-allowed': { given: 'fixt', allowed: ['fixed'] },
  'bad-form': { given: 'x y', expects: 'target' },
  'empty-text': {},
  'missing-translation': { lang: 'en' },
  'wrong-count': { count: 10, min: 2, max: 9 },
  'duplicate-key': { key: 'yes', line: 7 },
  'duplicate-id': { id: 'card/98', earlier: 'codes.yaml:7' },
  'file-name': { tree: 'a', file: 'b' },
  'undefined-target': { given: 'nod', allowed: ['node'] },
  'undefined-tree': { given: 'tre', allowed: ['tree'] },
  'undefined-subtree': { given: 'netwrok', allowed: ['network'] },
  'undefined-exit': { given: 'piad', subtree: 'unknown-result', allowed: ['paid'] },
  'unrouted-exit': { exit: 'paid', subtree: 'unknown-result' },
  'undefined-contact': { given: 'aquirer', allowed: ['acquirer'] },
  'undefined-evidence': { given: 'tim', allowed: ['time'] },
  'undefined-source': { given: 'nots', allowed: ['notes'] },
  'undefined-concept': { given: 'prnter', allowed: ['printer'] },
  'no-words': { of: 'printer' },
  'unused-fact': { fact: 'which-cards', tree: 't' },
  'duplicate-word': { word: 'Declined', earlier: 'decline', line: 7 },
  'not-walkable': { given: 'network:' },
  'exit-outside-subtree': { exit: 'paid' },
  unreachable: { node: 'lonely' },
  loop: { walk: ['t:a=yes', 't:b=no'] },
  'no-action': {},
  'no-contact': { verdict: 'act' },
  'contact-incomplete': { contact: 'acquirer', missing: ['name'] },
  'money-rule': { effect: 'restart', walk: ['t:a=yes', 't:b'] },
  'unsafe-entry': { given: 't:a', result: 'unknown' },
  'enters-middle': { given: 't:a', use: 't:' },
  'lost-fault': { fault: 'screen=card', walk: ['t:a=yes', 't:b'] },
  'stale-review': { reviewed: '2020-01-01', days: 900 },
  'too-long': { lang: 'zh', count: 40, limit: 28, unit: 'characters' },
  term: { given: '收单行', use: '收单机构' },
  'needs-newer': { needs: '9.0', program: '0.1.0' },
  'undefined-fact': { given: 'wich', allowed: ['which'] },
  'undefined-answer': { given: 'al', fact: 'which', allowed: ['all'] },
  'same-answer': { given: 'skipped' },
  'too-many-answers': { count: 9, most: 8 },
  'nothing-to-skip': {},
  'asserts-missing': { from: 't:a', by: 'unsure' },
  'unsure-asserts': { outcome: 't:b', by: 'skipped', what: 'asserts', ids: ['reader-broken'] },
  precaution: { what: 'police', verdict: 'act', trees: ['scam-warning'] },
  'too-many': { of: 'choices', count: 8, most: 7 },
  'too-many-lines': { lang: 'zh', count: 3, most: 2, columns: 80 },
  'too-many-rows': { lang: 'en', count: 21, most: 20, columns: 40 },
  'no-time': { lang: 'zh' },
  'next-why': { tree: 'printer-fault', what: 'missing' },
}
const at = (source: string, column: number, length: number) => ({ line: 3, column, length, source })
const all = Object.entries(ARGS).map(([code, args]) =>
  diagnostic(code as DiagnosticCode, args as never, 'a.yaml', at('    yes: nod', 10, 3)),
)
const unknown = (source: string, column: number, length: number): Diagnostic =>
  diagnostic('not-a-node', { allowed: [] }, 'a.yaml', at(source, column, length))
/** The source line and the mark under it. */
const shown = (d: Diagnostic, columns = 100): [string, string] => {
  const [, line = '', mark = ''] = renderDiagnostics([d], 'en', columns).split('\n')
  return [line, mark]
}

describe('words', () => {
  it.each(['zh', 'en'] as const)('for every kind, in %s', (lang) => {
    for (const d of all) {
      const [head = '', line, mark] = renderDiagnostics([d], lang).split('\n')
      expect(head).toMatch(/^a\.yaml:3:10: (?:error|warning): \S.* \[[a-z-]+\]$/)
      expect(head).not.toMatch(/undefined(?!-)|null|NaN|\[object/)
      expect([line, mark]).toEqual(['    yes: nod', '         ^~~'])
    }
  })

  it('are Chinese in Chinese: what is not quoted has no English words', () => {
    for (const d of all) {
      const [head = ''] = renderDiagnostics([d], 'zh').split('\n')
      expect(head).toMatch(/\p{Script=Han}/u)
    }
  })

  it('say what was meant and what is allowed, a dozen at most', () => {
    const allowed = ['node', ...Array.from({ length: 30 }, (_, i) => `other-${i}`)]
    const d = diagnostic('undefined-target', { given: 'nodde', allowed }, 'a.yaml', at('x', 1, 1))
    expect(renderDiagnostics([d], 'en')).toContain('did you mean "node"? (allowed: node, other-0,')
    expect(renderDiagnostics([d], 'en')).toContain('and 19 more)')
    expect(renderDiagnostics([d], 'zh')).toContain('是不是“node”？')
  })

  it('tell both ends of a long walk', () => {
    const walk = Array.from({ length: 40 }, (_, i) => `t:n${i}=yes`)
    const text = renderDiagnostics([diagnostic('money-rule', { effect: 'reset', walk }, 'a.yaml', at('x', 1, 1))], 'en')
    expect(text).toContain('t:n0=yes > t:n1=yes')
    expect(text).toContain('> (24 steps) >')
    expect(text).toContain('t:n39=yes')
  })

  it('are the same in number in both languages', () => {
    expect(Object.keys(wordsOf('zh').diagnostics)).toEqual(Object.keys(wordsOf('en').diagnostics))
  })

  it('never carry control characters, line breaks or endless quotations', () => {
    const given = `\u001b[31mred\u0007\n\u202e${'x'.repeat(5000)}`
    const [head = '', ...rest] = renderDiagnostics(
      [diagnostic('not-allowed', { given, allowed: [given] }, 'a\u001b[0m\n.yaml', at('x', 1, 1))],
      'en',
    ).split('\n')
    expect(head).toMatch(/^a .yaml:3:1: error: "red/)
    expect(head.length).toBeLessThan(400)
    expect(rest).toEqual(['x', '^', ''])
  })
})

describe('the mark', () => {
  it('stands under Chinese, full-width, combining and invisible characters by their width', () => {
    expect(shown(unknown('结果：nod', 4, 3))).toEqual(['结果：nod', '      ^~~'])
    expect(shown(unknown('ＭＩＤ 结果', 5, 2))).toEqual(['ＭＩＤ 结果', '       ^~~~'])
    expect(shown(unknown('e\u0301\u200be nod', 6, 3))).toEqual(['e\u0301e nod', '   ^~~'])
    expect(shown(unknown('\t\tnod', 3, 3))).toEqual(['  nod', '  ^~~'])
    expect(shown(unknown('\u001b[1mnod', 5, 3))).toEqual(['nod', '^~~'])
  })

  it('stays on a line that is cut to the columns there are', () => {
    for (const columns of [20, 40, 100]) {
      const [line, mark] = shown(unknown(`${'结果'.repeat(500)}nod${'付款'.repeat(500)}`, 1001, 3), columns)
      expect(widthOf(line)).toBeLessThanOrEqual(columns)
      expect(line.slice(0, 3) + line.slice(-3)).toBe('......')
      expect(widthOf(line.slice(0, line.indexOf('nod')))).toBe(mark.indexOf('^'))
    }
  })

  it('is left out where there is nothing to point at', () => {
    expect(renderDiagnostics([unknown('', 1, 0)], 'en').split('\n')).toHaveLength(2)
  })

  const piece = fc.constantFrom('a', ' ', '结', 'Ｍ', '\u0301', '\t', '\u200b', '“', '。', '\u{20000}', 'é', '\u001b')
  it('is as wide as what it marks, and never beyond the line', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 150 }),
        fc.array(piece, { maxLength: 80 }),
        fc.array(piece, { maxLength: 80 }),
        fc.integer({ min: 20, max: 120 }),
        (before, marked, after, columns) => {
          const text = ['x', ...before].join('')
          const [line, mark] = shown(
            unknown(`${text}y${marked.join('')}${after.join('')}`, text.length + 1, 1 + marked.join('').length),
            columns,
          )
          expect(widthOf(line)).toBeLessThanOrEqual(columns)
          expect(mark).toMatch(/^ *\^~*$/)
          expect(mark.length).toBeLessThanOrEqual(columns)
          const under = mark.indexOf('^')
          let used = 0
          for (const char of line) {
            if (used === under && char === 'y') return
            used += widthOf(char)
          }
          expect.fail(`no y above the mark in ${JSON.stringify([line, mark])}`)
        },
      ),
    )
  })
})

describe('the whole', () => {
  it('is counted', () => {
    const warning = diagnostic('term', { given: 'a', use: 'b' }, 'a.yaml', at('x', 1, 1))
    expect(renderSummary([unknown('x', 1, 1), warning], 3, 'en')).toBe('1 error, 1 warning\n')
    expect(renderSummary([], 3, 'en')).toBe('3 files checked, no problem found\n')
    expect(renderSummary([], 3, 'zh')).toBe('已检查 3 个文件，没有发现问题\n')
  })

  it('is JSON of the promised shape', () => {
    const json = diagnosticsJson([unknown('结果：nod', 4, 3)], 'en')
    expect(json).toEqual({
      schema: 1,
      errors: 1,
      warnings: 0,
      diagnostics: [
        { path: 'a.yaml', line: 3, column: 4, severity: 'error', code: 'not-a-node', message: expect.any(String) },
      ],
    })
  })

  it('takes no minutes for tens of thousands of faults', () => {
    const allowed = Array.from({ length: 20_000 }, (_, i) => `node-${i}`)
    const many = Array.from({ length: 20_000 }, () =>
      diagnostic('undefined-target', { given: 'nope', allowed }, 'a.yaml', at('yes: nope', 6, 4)),
    )
    expect(renderDiagnostics(many, 'en').split('\n')).toHaveLength(60_001)
  })
})
