/** Saved sessions and their figures as lines for a person. Pure. */

import type { Words } from '../i18n/language.ts'
import { outcomeOf, type SessionRecord, solvedOf } from '../record/record.ts'
import type { Count, Figures, Stats, TreeStats } from '../record/stats.ts'
import { wrap } from '../text/wrap.ts'
import type { Graph } from '../tree/graph.ts'
import { formatTarget } from '../tree/target.ts'
import { isAsked } from '../walk/walk.ts'
import { aside, type How } from './how.ts'
import { localTime } from './local-time.ts'
import { askText, treeTitle } from './report/look-up.ts'

/** A session as a list shows it: the code is null where the pack no longer has the walk. */
export interface ListedSession {
  readonly record: SessionRecord
  readonly code: string | null
  /** The question it stands at. */
  readonly question: string | null
}

export function sessionLines({ record, code, question }: ListedSession, graph: Graph, how: How): string[] {
  const { sessions: words, report } = how.words.record
  const { colon } = how.words.joints
  const outcome = outcomeOf(record)
  const tree = outcome?.tree ?? record.legs.at(-1)?.start.tree ?? ''
  const answers = record.legs.reduce((sum, leg) => sum + leg.steps.filter(isAsked).length, 0)
  const status = statusWord(record, report)
  const where =
    question !== null ? `${words.standsAt}${colon}${question}` : outcome ? askText(outcome, graph, how.content) : ''
  return [
    how.style.title(record.id) + how.style.faint(`  ${localTime(new Date(record.started))}`),
    ...wrap(
      `${treeTitle(tree, graph, how.content)} · ${status} · ${words.steps(answers)}${code === null ? '' : ` · ${code}`}`,
      how.columns,
      { first: '  ' },
    ),
    ...(where ? wrap(where, how.columns, { first: '  ' }) : []),
  ]
}

function statusWord(record: SessionRecord, words: Words['record']['report']): string {
  const solved = solvedOf(record)
  if (solved === true) return words.solved
  if (record.status === 'open') return words.open
  return solved === false ? words.notSolved : words.done
}

export function statsLines(stats: Stats, graph: Graph, how: How): string[] {
  const { stats: words } = how.words.record
  const { colon } = how.words.joints
  const line = (text: string, first = '') => wrap(text, how.columns, { first })
  const figures = ({ mean, median }: Figures) => words.meanMedian(String(mean), String(median))
  const solved = stats.answered === 0 ? '-' : words.ofAnswered(percent(stats.solved, stats.answered), stats.answered)
  const places = (title: string, all: readonly Count[]) =>
    all.length === 0
      ? []
      : [
          '',
          how.style.heading(title),
          ...all
            .slice(0, 10)
            .flatMap((one) =>
              line(
                `${askText(one, graph, how.content)}${aside([words.times(one.count), formatTarget(one)], how.words.joints)}`,
                '  - ',
              ),
            ),
        ]
  return [
    how.style.title(words.title),
    ...line(`${words.sessions}${colon}${stats.sessions}`),
    ...line(`${words.solvedShare}${colon}${solved}`),
    ...line(`${words.questions}${colon}${figures(stats.questions)}`),
    ...line(`${words.minutes}${colon}${figures(stats.minutes)}`),
    ...(stats.trees.length > 0 ? ['', how.style.heading(words.trees)] : []),
    ...stats.trees.flatMap((tree) => treeLines(tree, graph, how)),
    ...places(words.backs, stats.backs),
    ...places(words.unsure, stats.unsure),
    '',
    ...line(words.local).map(how.style.faint),
  ]
}

function treeLines(tree: TreeStats, graph: Graph, how: How): string[] {
  const { stats: words } = how.words.record
  const solved = tree.answered === 0 ? null : words.solvedOf(tree.solved, tree.answered)
  const head = `${treeTitle(tree.tree, graph, how.content)}${how.words.joints.colon}${words.walks(tree.walks)}${aside([solved], how.words.joints)}`
  const ends = tree.outcomes.map(
    (one) => `${askText(one, graph, how.content)}${aside([words.times(one.count)], how.words.joints)}`,
  )
  if (tree.unfinished > 0) ends.push(`${words.unfinished}${aside([words.times(tree.unfinished)], how.words.joints)}`)
  return [
    ...wrap(head, how.columns, { first: '  ' }),
    ...ends.flatMap((end) => wrap(end, how.columns, { first: '    - ' })),
  ]
}

const percent = (part: number, all: number): string => `${Math.round((part / all) * 100)} %`
