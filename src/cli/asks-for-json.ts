/** Whether the one who called reads JSON. Pure. */
import { TABLE } from '../commands/table.ts'
import { readLine } from './read-line.ts'

/** True too where the line is wrong otherwise: a program that gets an error reads it as it reads results. */
export const asksForJson = (argv: readonly string[]): boolean =>
  readLine(argv, TABLE).options.some(
    ({ name, value }) => name === '--json' || (name === '--format' && value === 'json'),
  )
