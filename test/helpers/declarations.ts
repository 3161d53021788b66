/** What a source file declares at its top level, and how long each of its functions is. */
import ts from 'typescript'

export interface Declared {
  readonly kind: 'type' | 'function'
  readonly name: string
}
export interface Measured {
  /** Its name, or the beginning of its text. */
  readonly name: string
  readonly lines: number
}

const parse = (text: string): ts.SourceFile => ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true)

/** Types, classes among them, and functions, whether exported or not. */
export function declaredIn(text: string): Declared[] {
  return parse(text).statements.flatMap((statement): Declared[] => {
    if (
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement)
    )
      return [{ kind: 'type', name: statement.name?.text ?? '' }]
    if (ts.isFunctionDeclaration(statement)) return [{ kind: 'function', name: statement.name?.text ?? '' }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }): Declared[] =>
      initializer && ts.isFunctionLike(initializer) && ts.isIdentifier(name)
        ? [{ kind: 'function', name: name.text }]
        : [],
    )
  })
}

/** Every function with a body, those inside others too. */
export function functionsIn(text: string): Measured[] {
  const file = parse(text)
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line
  const found: Measured[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      found.push({
        name: node.name?.getText() ?? node.getText().slice(0, 40),
        lines: lineOf(node.end) - lineOf(node.getStart()) + 1,
      })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
