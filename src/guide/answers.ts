/** `--answers a,b,c`: ids in order, each perhaps pinned to its node as `node=answer`. */

import { UsageError } from '../errors.ts'
import type { Words } from '../i18n/language.ts'
import { formatTarget } from '../tree/target.ts'
import { allowed, answer, placeOf, type Walk } from '../walk/walk.ts'

/** The walk after all the answers. Throws UsageError naming the node, what was given and what is allowed. */
export function applyAnswers(from: Walk, list: string, words: Words): Walk {
  let walk = from
  for (const item of list.split(',').map((part) => part.trim())) {
    if (item === '') {
      if (list.trim() === '') return walk
      throw new UsageError(words.errors.badAnswer(placeNamed(walk), item, allowedAt(walk, words)))
    }
    const [pinned, id] = splitPin(item)
    if (walk.at.kind === 'outcome') throw new UsageError(words.errors.afterEnd(placeNamed(walk), item))
    if (pinned !== undefined && pinned !== placeOf(walk).node && pinned !== placeNamed(walk))
      throw new UsageError(words.errors.wrongPin(placeNamed(walk), pinned, allowedAt(walk, words)))
    const next = answer(walk, id)
    if (!next) throw new UsageError(words.errors.badAnswer(placeNamed(walk), id, allowedAt(walk, words)))
    walk = next
  }
  return walk
}

function splitPin(item: string): [string | undefined, string] {
  const equals = item.lastIndexOf('=')
  return equals < 0 ? [undefined, item] : [item.slice(0, equals).trim(), item.slice(equals + 1).trim()]
}

const placeNamed = (walk: Walk): string => formatTarget(placeOf(walk))
const allowedAt = (walk: Walk, { joints }: Words): string =>
  allowed(walk)
    .map((a) => a.id)
    .join(joints.ids)
