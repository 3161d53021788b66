/** What the loop shows, worded by whoever calls it, in the language of the moment. */

import type { Instruction, Question, Risk, Rung } from '../tree/format/schema.ts'
import type { OutcomeNode } from '../tree/graph.ts'
import type { Command, Look } from '../ui/prompter.ts'
import type { Session } from '../walk/session.ts'
import type { Walk } from '../walk/walk.ts'

export type Lines = readonly string[]

export interface Scenes {
  readonly look: () => Look
  /** Where one is, what is known, and whether a payment is still open. */
  readonly progress: (session: Session) => Lines
  readonly doFirst: () => Lines
  readonly step: (step: Instruction, number: number) => Lines
  readonly risk: (risks: readonly Risk[]) => Lines
  readonly ask: (question: Question) => Lines
  readonly help: (question: Question) => Lines
  readonly verdict: (session: Session, outcome: OutcomeNode) => Lines
  readonly now: () => Lines
  readonly rest: (session: Session, outcome: OutcomeNode) => Lines
  /** The most important again, where the outcome is longer than the screen; nothing otherwise. */
  readonly recap: (session: Session, outcome: OutcomeNode) => Lines
  readonly rung: (rung: Rung) => Lines
  readonly rungTitle: (rung: Rung) => string
  readonly treeTitle: (tree: string) => string
  /** The labels of a question's answers, by answer id. */
  readonly answerLabel: (question: Question, answer: string) => string
  readonly moreKeys: (commands: readonly Command[], walk: Walk) => Lines
  readonly switchLanguage: () => void
}
