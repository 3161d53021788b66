/** Reads the plain command lines people type most, without the command-line parser: it takes longer to load than to walk. Pure. */
import type { GlobalOptions } from '../app/context.ts'
import type { RunOptions } from '../guide/run-options.ts'

export interface QuickRun {
  readonly query: readonly string[]
  readonly options: RunOptions & GlobalOptions
}

const WITH_VALUE = new Set(['--lang', '--answers', '--acquirer'])
const FLAGS: Readonly<Record<string, Partial<RunOptions & GlobalOptions>>> = {
  '--json': { json: true },
  '--plain': { plain: true },
  '--no-color': { color: false },
  '--debug': { debug: true },
}

/** The run that is meant, or undefined where anything is not plain: then the parser decides, and words the errors. */
export function quickRun(argv: readonly string[], commands: readonly string[]): QuickRun | undefined {
  const words: string[] = []
  let options: Record<string, unknown> = {}
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    const value = argv[i + 1]
    if (Object.hasOwn(FLAGS, word)) options = { ...options, ...FLAGS[word] }
    else if (WITH_VALUE.has(word) && value !== undefined && !value.startsWith('-')) {
      options = { ...options, [word.slice(2)]: value }
      i++
    } else if (word.startsWith('-')) return undefined
    else words.push(word)
  }
  const [first = '', ...rest] = words
  if (commands.includes(first)) return first === 'run' ? { query: rest, options } : undefined
  return { query: words, options }
}
