/**
 * `npm run search:constants`: what each constant of the search's score is worth. Half of it, itself and double, over
 * test/search/phrases.tsv:
 *
 *   first, three   phrases whose tree, code or contact comes first, or among the first three
 *   begun, wrong   phrases that begin a walk at once, and those of them that begin it in the wrong tree
 *   offered        places offered to the others, all together
 *   refused        texts about something else that fit nothing
 *
 * What changes nothing there is measured over the same trees as a pack from elsewhere, of which nothing was learnt. A constant that
 * changes nothing there either has no use; the script names it and exits 1.
 */
import { buildIndex } from '../../src/search/index/build-index.ts'
import { openIndex } from '../../src/search/index/open-index.ts'
import type { TreeModel } from '../../src/search/model/tree-model.ts'
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
const scoreOf = (scoring: Scoring, model: TreeModel | undefined): readonly number[] => {
  const data = buildIndex(shippedPack, { readings, scoring })
  const measured = measure(openIndex(shippedPack, data, { scoring, ...(model ? { model } : {}) }), rows)
  return COLUMNS.map((column) => measured[column])
}

const print = (...cells: readonly (string | number)[]): void => {
  const [name = '', value = '', ...scores] = cells.map(String)
  process.stdout.write(`${name.padEnd(14)}${value.padStart(7)}${scores.map((score) => score.padStart(9)).join('')}\n`)
}

/** The constants among some that change nothing, half nor double. */
function idleAmong(names: readonly (keyof Scoring)[], model: TreeModel | undefined): (keyof Scoring)[] {
  const once = scoreOf(SCORING, model)
  print('all as it is', '', ...once)
  return names.filter((name) => {
    const changed = [0.5, 2].map((times) => {
      const value = times * SCORING[name]
      const scores = scoreOf({ ...SCORING, [name]: value }, model)
      print(name, Number(value.toPrecision(3)), ...scores)
      return String(scores) !== String(once)
    })
    return !changed.includes(true)
  })
}

print('', '', ...COLUMNS)
const idle = idleAmong(Object.keys(SCORING) as (keyof Scoring)[], shippedModel)
process.stdout.write('\nWhere nothing was learnt:\n')
const useless = idleAmong(idle, undefined)
if (useless.length > 0) {
  process.stdout.write(`These change nothing: ${useless.join(', ')}\n`)
  process.exitCode = 1
}
