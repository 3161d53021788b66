/** The keys of a walk and what they do, in English. Gives the shape for the other languages. */
export const keysEn = {
  hints: {
    rest: 'the rest',
    help: 'how to find out',
    back: 'back',
    report: 'report',
    evidence: 'fill in the numbers',
    quit: 'save and quit',
    more: 'other keys',
  },
  all: {
    title: 'Keys',
    digits: 'Choose an answer; 0 is "not sure"',
    letters: 'Yes, no, not sure',
    skipped: "Not done, or can't be done",
    help: 'How to find out',
    back: 'Back to the question before',
    change: 'Change an earlier answer',
    note: 'Write a note',
    code: 'Look up a code the screen shows now',
    language: 'Change the language',
    report: 'The report',
    copy: 'Copy a ticket text',
    evidence: 'Fill in the numbers',
    remind: 'Set a reminder',
    steps: 'The steps to do first',
    rest: 'The rest: afterwards, what to have ready, sources',
    quit: 'Save and quit',
  },
  wrong: 'That key does nothing here.',
  press: (keys: string) => `Press ${keys}.`,
  nothingOpen: (canGoBack: boolean): string =>
    canGoBack ? 'Nothing is open; [b] goes back.' : 'Nothing is open here.',
  reading: (page: number, pages: number) =>
    pages === 1 ? '[Esc] close' : `${page} of ${pages} [Space] ${page < pages ? 'on' : 'close'} [b] up [Esc] close`,
  stepsMore: (count: number) => (count === 1 ? '[s] 1 more step to do first' : `[s] ${count} more steps to do first`),
  stepsAll: (count: number) => (count === 1 ? '[s] do this first: 1 step' : `[s] do this first: ${count} steps`),
  cut: '... there is more: [m]',
  noBack: 'This is the first question.',
}
export type KeyWords = typeof keysEn
