/**
 * The interface's languages and those of a pack's texts are two things. Today they have the same names, so the compiler sees it
 * only where the interface has one more.
 */
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const TABLE = join(ROOT, 'src/i18n/table.ts')
const PROBE = join(ROOT, 'src/i18n/probe.ts')

/** What the compiler says to the whole program where these files read otherwise. */
function compile(others: ReadonlyMap<string, (text: string) => string>): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (file) => others.has(file) || fileExists(file)
  host.getSourceFile = (file, target, ...more) => {
    const change = others.get(file)
    if (!change) return getSourceFile(file, target, ...more)
    return ts.createSourceFile(file, change(ts.sys.readFile(file) ?? ''), target)
  }
  const roots = ['src/main.ts', 'src/build/main.ts', 'src/build/check.ts'].map((file) => join(ROOT, file))
  const told = ts.getPreEmitDiagnostics(ts.createProgram([...roots, PROBE], options, host))
  return told.map(
    ({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  )
}

it('compiles with a third language of the interface, as long as no text of a pack is read by it', () => {
  const told = compile(
    new Map([
      [TABLE, (text) => `${text.replace(/^ {2}en: \{/m, '  third: THIRD,\n$&')}\ndeclare const THIRD: LanguageTable\n`],
      [
        PROBE,
        () => `import type { Text } from '../tree/format/schema-types.ts'
import type { Language } from './language.ts'
export const third: Language = 'third'
// @ts-expect-error: the compiler knows the two apart
export const wrong = (text: Text, lang: Language): string => text[lang]
`,
      ],
    ]),
  )
  expect(told).toEqual([])
}, 120_000)
