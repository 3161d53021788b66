/** An example of every JSON shape, made by the program on the small pack. */
import { rmSync } from 'node:fs'
import { compileExamplePack, openMachine } from './example-program.ts'

export interface Example {
  /** What was typed, or the file that was read. */
  readonly from: string
  readonly text: string
}

interface ExampleCommand {
  readonly shape?: string
  readonly args: readonly string[]
  readonly input?: string
  /** The exit code, where it is that of an error. */
  readonly fails?: number
}
/** By the id of the shape. A command that makes no example walks: its input is what is typed, a line each. */
const COMMANDS: readonly ExampleCommand[] = [
  { shape: 'question', args: ['run', 'slip-missing', '--answers', 'yes', '--json'] },
  { shape: 'outcome', args: ['run', 'slip-missing', '--answers', 'yes,no,blank', '--json'] },
  { shape: 'choose', args: ['run', '小票纸', '--json'], fails: 2 },
  { shape: 'error', args: ['run', 'slip-missing', '--answers', 'maybe', '--json'], fails: 2 },
  { shape: 'list', args: ['list', '--json'] },
  { shape: 'code', args: ['code', '98', '--json'] },
  { shape: 'contacts', args: ['contacts', 'unionpay', '--json'] },
  { shape: 'search', args: ['search', '没小票', '--json'] },
  { shape: 'check', args: ['check', 'test/trees/err/several-at-once.yaml', '--format', 'json', '--proofs'] },
  { shape: 'schema', args: ['schema'] },
  // Yes, back, yes; a note; saved.
  { args: ['run', '98', '--acquirer', 'some-bank'], input: '1\nb\n1\nt\nThe roll is new.\nq\n' },
  // No, blank; shop, numbers, a reminder; not solved, one step up; saved.
  {
    args: ['run', '--resume'],
    input: '2\n1\nf\nCorner shop\nWest gate\nCounter 2\n898310012345678\n\n11-22 16:20\n58.00\nd\n1d\n2\n2\nq\n',
  },
  { shape: 'sessions', args: ['sessions', 'list', '--json'] },
  { shape: 'session', args: ['sessions', 'show', 'last', '--json'] },
  { shape: 'stats', args: ['sessions', '--stats', '--json'] },
  { shape: 'report', args: ['report', 'last', '--format', 'json'] },
]
const FILES = { 'session-file': 'pos-triage/sessions/', 'settings-file': 'pos-triage/settings.json' }
const LAST = { shape: 'removed', args: ['sessions', 'remove', 'last', '--json'] }

export async function makeExamples(): Promise<ReadonlyMap<string, Example>> {
  const dist = await compileExamplePack()
  const machine = openMachine(dist)
  const examples = new Map<string, Example>()
  const make = async ({ shape, args, input, fails }: ExampleCommand): Promise<void> => {
    const { stdout, stderr, status } = await machine.run(args, input)
    if (status > 1 && status !== fails) throw new Error(`${args.join(' ')}: ${stderr}`)
    if (shape) examples.set(shape, { from: ['pos-triage', ...args].join(' '), text: stdout })
  }
  try {
    for (const command of COMMANDS) await make(command)
    for (const [shape, start] of Object.entries(FILES)) examples.set(shape, { from: '', text: machine.read(start) })
    await make(LAST)
    return examples
  } finally {
    machine.remove()
    rmSync(dist, { recursive: true, force: true })
  }
}
