/** Chooses how to talk: by keys where there is a terminal that can redraw, by lines everywhere else. */

import type { Context } from '../app/context.ts'
import type { Talker } from '../ui/prompter.ts'

/** The prompts load only here, and only the kind that is needed. */
export async function openTalker({ io, screen }: Pick<Context, 'io' | 'screen'>): Promise<Talker> {
  if (screen.interactive && !screen.plain) {
    const { keysTalker } = await import('../ui/keys-prompter.ts')
    return keysTalker(io)
  }
  const { linesTalker } = await import('../ui/lines-prompter.ts')
  return linesTalker(io, screen.interactive)
}
