/** Trees are read against their sources once a year. Pure. */
import { type Checking, inTree, report } from './checking.ts'

const DAY = 86_400_000
const MOST_DAYS = 365

export function checkFreshness(c: Checking): void {
  for (const { tree, reviewed } of Object.values(c.pack.trees)) {
    const days = Math.floor((Date.parse(c.today) - Date.parse(reviewed)) / DAY)
    if (days > MOST_DAYS) report(c, 'stale-review', { reviewed, days }, inTree(tree, 'reviewed'))
  }
}
