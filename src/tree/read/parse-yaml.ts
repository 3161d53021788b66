/** From a text to YAML nodes, whatever the text is: no nesting overflows the stack, no noise takes minutes. Pure. */
import { Composer, type Document, Lexer, type LineCounter, Parser } from 'yaml'

/** What keeps a text from being read; `pos` is the offsets it is about. */
export interface YamlFault {
  readonly kind: 'syntax' | 'second-document' | 'nesting'
  readonly message: string
  readonly pos: readonly [number, number]
}
/** The root node (null where there is nothing), or the first thing that is wrong. */
export type ParsedYaml = { readonly root: unknown } | { readonly fault: YamlFault }

/** A tree needs about ten levels; a parser that calls itself overflows at some hundred. */
const MOST_LEVELS = 100
/** Of a text longer than this, the beginning is read first: noise shows there. */
const LONG = 1_048_576
const BEGINNING = 65_536

/** Reads a text in the failsafe schema: every scalar is a string. `counter` learns where its lines start. */
export function parseYaml(text: string, counter: LineCounter): ParsedYaml {
  if (text.length > LONG) {
    const beginning = parseWhole(text.slice(0, text.lastIndexOf('\n', BEGINNING) + 1 || BEGINNING))
    // What is wrong near the cut may be the cut.
    if ('fault' in beginning && beginning.fault.pos[0] < BEGINNING / 2) {
      markLines(text, counter)
      return beginning
    }
  }
  return parseWhole(text, counter)
}

function markLines(text: string, counter: LineCounter): void {
  counter.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
}

class NestingError extends Error {}

function parseWhole(text: string, counter?: LineCounter): ParsedYaml {
  counter?.addNewLine(0)
  const parser = new Parser(counter?.addNewLine)
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  let doc: Document.Parsed | undefined
  try {
    for (const next of composer.compose(tokens(text, parser), true, text.length)) {
      const [error] = next.errors
      if (doc) return { fault: { kind: 'second-document', message: '', pos: [next.range[0], next.range[0] + 3] } }
      if (error) return { fault: { kind: 'syntax', message: firstLine(error.message), pos: error.pos } }
      doc = next
    }
  } catch (error) {
    if (!(error instanceof NestingError)) throw error
    return { fault: { kind: 'nesting', message: '', pos: [parser.offset, parser.offset + 1] } }
  }
  return { root: doc?.contents ?? null }
}

/** What the parser makes of the text, up to the first thing it cannot make anything of, and not nested too deep. */
function* tokens(text: string, parser: Parser) {
  let faulty = false
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      faulty ||= token.type === 'error'
      yield token
    }
    if (faulty) break
    if (parser.stack.length > MOST_LEVELS) throw new NestingError()
  }
  yield* parser.end()
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message
