/** Saved sessions and their figures as lines for a person. Pure. */

import type { Words } from '../i18n/language.ts'
import { outcomeOf, type SessionRecord, solvedOf } from '../record/record.ts'
import type { Count, Figures, Stats, TreeStats } from '../record/stats.ts'
import { wrap } from '../text/plain-text.ts'
import type { Graph } from '../tree/graph.ts'
import { formatTarget } from '../tree/target.ts'
import { isAsked } from '../walk/walk.ts'
import { localTime } from './local-time.ts'
import { askText, treeTitle } from './report/walk.ts'
import { aside, type Wording } from './wording.ts'

/** A session as a list shows it: the code is null where the pack no longer has the walk. */
export interface ListedSession {
  readonly record: SessionRecord
  readonly code: string | null
  /** The question it stands at. */
  readonly question: string | null
}

export function sessionLines({ record, code, question }: ListedSession, graph: Graph, wording: Wording): string[] {
  const { sessions: words, report } = wording.words.record
  const { colon } = wording.words.joints
  const outcome = outcomeOf(record)
  const tree = outcome?.tree ?? record.legs.at(-1)?.start.tree ?? ''
  const answers = record.legs.reduce((sum, leg) => sum + leg.steps.filter(isAsked).length, 0)
  const status = statusWord(record, report)
  const where =
    question !== null ? `${words.standsAt}${colon}${question}` : outcome ? askText(outcome, graph, wording.content) : ''
  return [
    wording.style.title(record.id) + wording.style.faint(`  ${localTime(new Date(record.started))}`),
    ...wrap(
      `${treeTitle(tree, graph, wording.content)} · ${status} · ${words.steps(answers)}${code === null ? '' : ` · ${code}`}`,
      wording.columns,
      { first: '  ' },
    ),
    ...(where ? wrap(where, wording.columns, { first: '  ' }) : []),
  ]
}

function statusWord(record: SessionRecord, words: Words['record']['report']): string {
  const solved = solvedOf(record)
  if (solved === true) return words.solved
  if (record.status === 'open') return words.open
  return solved === false ? words.notSolved : words.done
}

export function statsLines(stats: Stats, graph: Graph, wording: Wording): string[] {
  const { stats: words } = wording.words.record
  const { colon } = wording.words.joints
  const line = (text: string, first = '') => wrap(text, wording.columns, { first })
  const figures = ({ mean, median }: Figures) => words.meanMedian(String(mean), String(median))
  const solved = stats.answered === 0 ? '-' : words.ofAnswered(percent(stats.solved, stats.answered), stats.answered)
  const places = (title: string, all: readonly Count[]) =>
    all.length === 0
      ? []
      : [
          '',
          wording.style.heading(title),
          ...all
            .slice(0, 10)
            .flatMap((one) =>
              line(
                `${askText(one, graph, wording.content)}${aside([words.times(one.count), formatTarget(one)], wording.words.joints)}`,
                '  - ',
              ),
            ),
        ]
  return [
    wording.style.title(words.title),
    ...line(`${words.sessions}${colon}${stats.sessions}`),
    ...line(`${words.solvedShare}${colon}${solved}`),
    ...line(`${words.questions}${colon}${figures(stats.questions)}`),
    ...line(`${words.minutes}${colon}${figures(stats.minutes)}`),
    ...(stats.trees.length > 0 ? ['', wording.style.heading(words.trees)] : []),
    ...stats.trees.flatMap((tree) => treeLines(tree, graph, wording)),
    ...places(words.backs, stats.backs),
    ...places(words.unsure, stats.unsure),
    '',
    ...line(words.local).map(wording.style.faint),
  ]
}

function treeLines(tree: TreeStats, graph: Graph, wording: Wording): string[] {
  const { stats: words } = wording.words.record
  const solved = tree.answered === 0 ? null : words.solvedOf(tree.solved, tree.answered)
  const head = `${treeTitle(tree.tree, graph, wording.content)}${wording.words.joints.colon}${words.walks(tree.walks)}${aside([solved], wording.words.joints)}`
  const ends = tree.outcomes.map(
    (one) => `${askText(one, graph, wording.content)}${aside([words.times(one.count)], wording.words.joints)}`,
  )
  if (tree.unfinished > 0)
    ends.push(`${words.unfinished}${aside([words.times(tree.unfinished)], wording.words.joints)}`)
  return [
    ...wrap(head, wording.columns, { first: '  ' }),
    ...ends.flatMap((end) => wrap(end, wording.columns, { first: '    - ' })),
  ]
}

const percent = (part: number, all: number): string => `${Math.round((part / all) * 100)} %`
