/**
 * Every word of the tables is said somewhere: what the type checker resolves to a word's own declaration counts, not what
 * happens to have its name.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SRC = join(ROOT, 'src/').replaceAll('\\', '/')
const TABLES = `${SRC}i18n/en/`
/** A diagnostic is worded by its code; `renderDiagnostics` does not compile where one of these has no words. */
const CODES: ReadonlySet<string> = new Set(
  codesOf(readFileSync(join(ROOT, 'src/tree/diagnostic.ts'), 'utf8')).map((code) => `diagnosticsEn.${code}`),
)
function codesOf(source: string): string[] {
  const [, args = ''] = source.split('export interface DiagnosticArgs {')
  return [...args.slice(0, args.indexOf('\n}')).matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map((match) => match[1] ?? '')
}

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
const program = ts.createProgram([join(ROOT, 'src/main.ts'), join(ROOT, 'src/build/main.ts')], options)
const checker = program.getTypeChecker()
const isTable = (file: ts.SourceFile): boolean => file.fileName.startsWith(TABLES)
/** Where words are said; the tables themselves hand on all of them. */
const isSaying = ({ fileName }: ts.SourceFile): boolean =>
  fileName.startsWith(SRC) && !/^i18n\/(?:[a-z]+\/|table\.ts)/.test(fileName.slice(SRC.length))

/** Each word by where it is declared, as `tableEn.group.word`. */
const words = new Map<ts.Node, string>()
function collect(node: ts.Expression, path: string): void {
  const bare = ts.isSatisfiesExpression(node) || ts.isAsExpression(node) ? node.expression : node
  if (!ts.isObjectLiteralExpression(bare)) return
  for (const property of bare.properties) {
    const name = property.name && (ts.isStringLiteral(property.name) ? property.name.text : property.name.getText())
    words.set(property, `${path}.${name}`)
    if (ts.isPropertyAssignment(property)) collect(property.initializer, `${path}.${name}`)
  }
}
for (const file of program.getSourceFiles().filter(isTable))
  ts.forEachChild(file, (node) => {
    if (!ts.isVariableStatement(node) || !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      return
    for (const { name, initializer } of node.declarationList.declarations)
      if (initializer) collect(initializer, name.getText())
  })

const said = new Set<ts.Node>()
const say = (symbol: ts.Symbol | undefined): void => {
  for (const declaration of symbol?.declarations ?? []) said.add(declaration)
}
/** All members of an object that is handed on whole, or of which a key that is not written out picks one. */
const sayAll = (object: ts.Node): void => checker.getTypeAtLocation(object).getProperties().forEach(say)

function visit(node: ts.Node): void {
  if (ts.isPropertyAccessExpression(node)) say(checker.getSymbolAtLocation(node.name))
  else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name
    const from = checker.getTypeAtLocation(node.parent)
    if (ts.isIdentifier(name)) say(from.getProperty(name.text))
  } else if (ts.isElementAccessExpression(node)) {
    const key = checker.getTypeAtLocation(node.argumentExpression)
    const keys = key.isUnion() ? key.types : [key]
    const from = checker.getTypeAtLocation(node.expression)
    if (keys.every((one) => one.isStringLiteral())) for (const one of keys) say(from.getProperty(one.value))
    else sayAll(node.expression)
  } else if (ts.isCallExpression(node) && /^(?:Object\.(?:entries|keys|hasOwn)|own)$/.test(node.expression.getText()))
    node.arguments.slice(0, 1).forEach(sayAll)
  ts.forEachChild(node, visit)
}
program.getSourceFiles().filter(isSaying).forEach(visit)

it('says every word of the tables', () => {
  expect(words.size).toBeGreaterThan(400)
  expect(CODES.size).toBeGreaterThan(30)
  const unsaid = [...words].filter(([word]) => !said.has(word)).map(([, name]) => name)
  expect(unsaid.filter((name) => !CODES.has(name))).toEqual([])
})
