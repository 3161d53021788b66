/** What the killed walker walks. */
import type { Session } from '../../src/walk/session.ts'
import { steps } from '../../src/walk/walk.ts'
import { choice, end, graphOf, tree, yesNo } from './packs.ts'

export const walkerGraph = graphOf(
  tree('main', 'failure', 'a', {
    a: yesNo('b', 'c', 'b'),
    b: choice({ one: 'c', two: 'c' }, 'c'),
    c: yesNo('end', 'end', 'end'),
    end: end(),
  }),
  tree('other', 'failure', 'a', { a: yesNo('b', 'end', 'end'), b: yesNo('end', 'end', 'end'), end: end() }),
)

export const textOf = (session: Session): string => JSON.stringify(session.legs.map((leg) => steps(leg)))
