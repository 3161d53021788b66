/**
 * `npm run search:constants`: what each constant of the search's score is worth. Half of it, itself and double, over
 * test/search/phrases.tsv:
 *
 *   first, three   phrases whose tree, code or contact comes first, or among the first three
 *   begun, wrong   phrases that begin a walk at once, and those of them that begin it in the wrong tree
 *   offered        places offered to the others, all together
 *   refused        texts about something else that fit nothing
 *
 * A constant that changes nothing at half nor at double has no use; the script names it and exits 1.
 */
import { buildIndex } from '../../src/search/index/build-index.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import { SCORING, type Scoring } from '../../src/search/scoring.ts'
import { shippedPack } from '../helpers/shipped-pack.ts'
import { type Measured, measure, readPhrases } from '../search/measure.ts'
import { shippedData, shippedModel } from '../search/shipped-index.ts'

const { readings } = shippedData
const COLUMNS = [
  'first',
  'three',
  'begun',
  'wrong',
  'offered',
  'refused',
] as const satisfies readonly (keyof Measured)[]
const rows = readPhrases('phrases.tsv')
const scoreOf = (scoring: Scoring): readonly number[] => {
  const measured = measure(
    openIndex(shippedPack, buildIndex(shippedPack, { readings, scoring }), { scoring, model: shippedModel }),
    rows,
  )
  return COLUMNS.map((column) => measured[column])
}

const print = (...cells: readonly (string | number)[]): void => {
  const [name = '', value = '', ...scores] = cells.map(String)
  process.stdout.write(`${name.padEnd(14)}${value.padStart(7)}${scores.map((score) => score.padStart(9)).join('')}\n`)
}

const once = scoreOf(SCORING)
const useless: string[] = []
print('', '', ...COLUMNS)
print('all as it is', '', ...once)
for (const name of Object.keys(SCORING) as (keyof Scoring)[]) {
  const [half, double] = [0.5, 2].map((times) => {
    const value = times * SCORING[name]
    const scores = scoreOf({ ...SCORING, [name]: value })
    print(`${name}`, Number(value.toPrecision(3)), ...scores)
    return String(scores)
  })
  if (half === String(once) && double === String(once)) useless.push(name)
}
if (useless.length > 0) {
  process.stdout.write(`These change nothing: ${useless.join(', ')}\n`)
  process.exitCode = 1
}
