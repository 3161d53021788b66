/** The words of what one can do beside answering, in English; gives the shape for the other languages. */
export const extrasEn = {
  change: {
    ask: 'Which answer do you want to change?',
    none: 'There is no answer to change yet.',
    back: 'None: go back',
    dropped: (count: number) =>
      count === 1
        ? 'One later answer no longer fits and was dropped:'
        : `${count} later answers no longer fit and were dropped:`,
  },
  note: { ask: 'Note (card numbers are masked):', kept: 'Noted.' },
  evidence: {
    intro: 'Every field may be left empty: press Enter. Card numbers, PINs and CVV are never asked for.',
    bad: (label: string, given: string) => `"${given}" does not look like: ${label}. Try again, or leave it empty.`,
    kept: (count: number) => `Kept: ${count} ${count === 1 ? 'field' : 'fields'}.`,
  },
  remind: {
    ask: 'Remind me (30m, 4h, 1d, tomorrow 9:00):',
    bad: (given: string) => `"${given}" is not a time to come. Examples: 30m, 4h, 1d, 2026-11-24 9:00`,
    kept: (due: string) => `The next start after ${due} will say so.`,
    due: (due: string, what: string) => `Due since ${due}: ${what}`,
    done: 'Done: do not remind me again',
    later: 'Keep it',
    goOn: 'Go on with this session',
  },
  code: {
    ask: 'Which code or text does the screen show now?',
    unknown: (given: string) => `Nothing is known about "${given}". Note the whole text, the code and the time.`,
    walk: 'Walk through this',
    back: 'Back to the question',
  },
  report: {
    ask: 'The report:',
    show: 'Show it here',
    write: (file: string) => `Write it to a file that prints on one page: ${file}`,
    back: 'Back',
    copied: 'Copied: paste it into a chat or an e-mail.',
    notCopied: 'This system has no clipboard to copy to. The text:',
    written: (path: string) => `Report written: ${path}`,
  },
  resume: {
    nothing: 'There is no unfinished session. See: pos-triage sessions list',
    unknown: (given: string) => `No session and no replay code "${given}". See: pos-triage sessions list`,
    dropped: 'The trees have changed since. These answers no longer fit and were dropped:',
    gone: (tree: string) => `The session cannot go on: this pack no longer has "${tree}".`,
    malformed: (given: string) =>
      `"${given}" is not a replay code: it has letters and digits in groups of four, like 7F3K-9QWM.`,
    check: (given: string) =>
      `The replay code ${given} was misread: its check character does not fit. Ask for it again.`,
    otherPack: (given: string) =>
      `The replay code ${given} was made with another version of the trees. Both sides need the same version.`,
    noSuchWalk: (given: string) => `The replay code ${given} leads nowhere in these trees.`,
  },
  save: {
    full: 'The disk is full: nothing more can be saved. The walk goes on.',
    denied: 'The folder cannot be written to, so nothing is saved. The walk goes on.',
    failed: 'The session could not be saved. The walk goes on.',
    forked: 'Another window works on the same session: this one is saved beside it, under a name of its own.',
    where: (path: string) => `(${path})`,
    choice: (path: string) => `Language and acquirer are not remembered: ${path} stays as it is.`,
  },
}
export type ExtraWords = typeof extrasEn
