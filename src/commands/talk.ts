/** Chooses how to talk: by keys where there is a terminal that can redraw, by lines everywhere else. */
import type { Talker } from '../ui/talker.ts'
import type { Context } from './context.ts'

/** The prompts load only here, and only the kind that is needed. */
export async function openTalker({ io, screen }: Pick<Context, 'io' | 'screen'>): Promise<Talker> {
  if (screen.interactive && !screen.plain) {
    const { keysTalker } = await import('../ui/keys-talker.ts')
    return keysTalker(io)
  }
  const { linesTalker } = await import('../ui/lines-talker.ts')
  return linesTalker(io, screen.interactive)
}
