/** The end of a leg: the outcome, whether it helped, and what it leads on to where it did not. Glue. */

import { setSolved } from '../record/record.ts'
import { faultLine, renderNow, renderRest, renderVerdict } from '../render/outcome.ts'
import { renderDoFirst, renderKnown } from '../render/question.ts'
import type { Rung } from '../tree/format/schema.ts'
import type { OutcomeNode } from '../tree/graph.ts'
import { climb, current, nextLeg, nextOffers, type Session } from '../walk/session.ts'
import type { Start } from '../walk/start.ts'
import { placeOf, toDo } from '../walk/walk.ts'
import { aliasesOf } from './choose.ts'
import { type Guide, lookAt, wordingOf, wordsAt } from './guide.ts'
import { commandsAt, type Next, obey, turnedAway } from './keys.ts'
import { knownAt, outcomeView, recapLines, rungLines, showInstructions, titleOfTree } from './screen.ts'

/** Shows the outcome on standard output, where results go, then asks whether it helped. */
export async function showOutcome(session: Session, { node }: OutcomeNode, guide: Guide): Promise<Next> {
  const { prompter } = guide
  const wording = wordingOf(guide)
  const view = outcomeView(session, node, guide)
  const walk = current(session)
  // An outcome that what was typed leads to at once stands on the first screen.
  if (walk.before === undefined) prompter.say(['', ...renderKnown(knownAt(walk, wording), wording)])
  const first = toDo(walk)
  if (first.length > 0) prompter.result(['', ...renderDoFirst(wording)])
  const heardFirst = await showInstructions(first, prompter.result, guide)
  if (heardFirst) return turnedAway(heardFirst, session, guide)
  prompter.result(['', ...renderVerdict(view, wording), ...renderNow(wording)])
  const heard = await showInstructions(node.actions, prompter.result, guide)
  if (heard) return turnedAway(heard, session, guide)
  prompter.result(renderRest(view, wording))
  prompter.say(recapLines(view, guide))
  return askSolved(session, guide)
}

async function askSolved(session: Session, guide: Guide): Promise<Next> {
  const { tree, node } = placeOf(current(session))
  for (;;) {
    const { end } = wordsAt(guide)
    guide.prompter.say(['', ...lookAt(guide).wrap(end.ask, '')])
    const reply = await guide.prompter.ask({
      options: [
        { id: 'solved', digit: '1', aliases: aliasesOf('yes'), label: end.solved },
        { id: 'not-solved', digit: '2', aliases: aliasesOf('no'), label: end.notSolved },
        { id: 'later', digit: '0', aliases: aliasesOf('unsure'), label: end.later },
      ],
      commands: commandsAt(session).filter((command) => command !== 'help'),
      look: lookAt(guide),
      waitingFor: `${tree} ${node}`,
      atEnd: { kind: 'option', id: 'later' },
    })
    if (reply.kind === 'command') {
      const next = await obey(reply.command, session, guide)
      if (next) return next
      continue
    }
    if (reply.id === 'later') return { leave: 'saved' }
    guide.recorder.change((record, now) => setSolved(record, reply.id === 'solved', now))
    return reply.id === 'solved' ? { leave: 'solved' } : leadOn(session, guide)
  }
}

interface Lead {
  readonly label: string
  readonly follow: () => Next | Promise<Next>
}

/** "Not solved" leads on: to another tree, or a rung higher on the ladder; the last rung is the report. */
async function leadOn(session: Session, guide: Guide): Promise<Next> {
  const { next: words } = wordsAt(guide)
  const { trees, fault, rung } = nextOffers(session)
  const leads: readonly Lead[] = [
    ...(fault
      ? [
          {
            label: faultLine(fault, session.graph.pack, wordingOf(guide)),
            follow: () => goOn(fault.start, session, guide),
          },
        ]
      : []),
    ...trees.map((tree) => ({ label: titleOfTree(tree, guide), follow: () => goOn({ tree }, session, guide) })),
    ...(rung
      ? [
          {
            label: words.ladder(rung.title[wordingOf(guide).content]),
            follow: () => climbTo(rung, session, guide),
          },
        ]
      : []),
    { label: words.ladderDone, follow: () => handOn(session, guide) },
  ]
  guide.prompter.say(['', ...lookAt(guide).wrap(words.ask, '')])
  const reply = await guide.prompter.ask({
    options: leads.map(({ label }, index) => {
      const digit = String(index + 1)
      return { id: digit, digit, aliases: [], label }
    }),
    commands: ['back', 'quit'],
    look: lookAt(guide),
    waitingFor: 'next',
    atEnd: { kind: 'command', command: 'quit' },
  })
  if (reply.kind === 'command') return reply.command === 'quit' ? { leave: 'saved' } : { session }
  return leads[Number(reply.id) - 1]?.follow() ?? { session }
}

function goOn(from: Start, session: Session, { recorder }: Guide): Next {
  const next = nextLeg(session, from)
  if (next) recorder.save(next)
  return { session: next ?? session }
}

async function climbTo(rung: Rung, session: Session, guide: Guide): Promise<Next> {
  const higher = climb(session)
  guide.recorder.save(higher)
  guide.prompter.result(['', ...rungLines(rung, guide)])
  return askSolved(higher, guide)
}

/** Nothing more can be done here: the report goes to the next person. */
async function handOn(session: Session, guide: Guide): Promise<Next> {
  const { showReport } = await import('./outcome-keys.ts')
  await showReport(session, guide)
  return { leave: 'stopped' }
}
