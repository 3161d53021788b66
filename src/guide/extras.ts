/** What one can do beside answering; each loads when its key is pressed. Glue. */
import type { Command } from '../ui/prompter.ts'
import type { Desk, Extra } from './desk.ts'

export function makeExtras(desk: Desk): Partial<Record<Command, Extra>> {
  const walking = () => import('./question-keys.ts')
  const ended = () => import('./outcome-keys.ts')
  return {
    change: async (session, talker) => (await walking()).changeAnswer(session, talker, desk),
    note: async (session, talker) => (await walking()).writeNote(session, talker, desk),
    code: async (session, talker) => (await import('./look-up.ts')).lookUp(session, talker, desk),
    report: async (session, talker) => (await ended()).showReport(session, talker, desk),
    copy: async (session, talker) => (await ended()).copyTicket(session, talker, desk),
    evidence: async (session, talker) => (await ended()).fillEvidence(session, talker, desk),
    remind: async (session, talker) => (await ended()).setReminder(session, talker, desk),
  }
}
