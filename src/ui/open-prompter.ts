/** Asks by keys where there is a terminal that can redraw, by lines everywhere else. */

import type { Io, Screen } from '../io.ts'
import type { Prompter } from './prompter.ts'

/** Only the kind that is needed loads, and only here. Whoever opens it closes it. */
export async function openPrompter({ io, screen }: { readonly io: Io; readonly screen: Screen }): Promise<Prompter> {
  if (screen.interactive && !screen.plain) {
    const { keysPrompter } = await import('./keys-prompter.ts')
    return keysPrompter(io)
  }
  const { linesPrompter } = await import('./lines-prompter.ts')
  return linesPrompter(io, screen.interactive)
}
