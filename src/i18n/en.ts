/** The interface's words in English. This file gives the shape; every other language must satisfy it. */
import type { Effect, Risk, Verdict } from './terms.ts'

export const en = {
  otherLanguage: '中文',
  /** Put between the sentences of a list. */
  colon: ': ',
  comma: ', ',
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure',

  progress: (number: number, left: number) =>
    left === 0 ? `Question ${number}, the last one` : `Question ${number}, at most ${left} more`,
  known: 'Already known',
  doFirst: 'Do this first',
  howToFindOut: 'How to find out',
  answered: 'Answer',
  whyHere: (found: string) => `Found: ${found}`,

  keys: {
    help: 'how to find out',
    back: 'back',
    language: '中文',
    report: 'report',
    evidence: 'fill in the numbers',
    quit: 'save and quit',
    more: 'other keys',
    choose: 'choose',
  },
  moreKeys: {
    title: 'Keys',
    digits: 'Choose an answer; 0 is "not sure"',
    letters: 'Yes, no, not sure',
    arrows: 'Move, and choose',
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
    quit: 'Save and quit',
  },
  wrongKey: (keys: string) => `That key does nothing here. Press ${keys}.`,
  noBack: 'This is the first question.',

  risk: {
    money: 'this could cost money',
    data: 'this could lose records that are not sent yet',
    tamper: 'this could set off the tamper protection',
    safety: 'somebody could get hurt',
  } satisfies Record<Risk, string>,
  riskAhead: (risks: string) => `Careful with the next step: ${risks}.`,
  riskShow: 'Press Enter to see it.',
  riskTag: 'Careful',

  verdict: {
    fixed: 'Fixed',
    act: 'What to do',
    wait: 'Wait',
    escalate: 'Hand it on',
    stop: 'Stop',
  } satisfies Record<Verdict, string>,
  effect: {
    charge: 'takes a payment',
    void: 'voids a payment',
    refund: 'refunds',
    restart: 'restarts the terminal',
    reset: 'resets the terminal',
    update: 'updates the software',
    settle: 'settles',
    'clear-journal': 'clears the journal',
  } satisfies Record<Effect, string>,
  who: {
    cashier: 'cashier',
    merchant: 'merchant',
    technician: 'technician',
    provider: 'service provider',
    cardholder: 'cardholder',
    acquirer: 'acquirer',
    issuer: 'card issuer',
  },
  outcome: {
    cause: 'Why',
    now: 'Do now',
    recap: 'In short, all of it is above',
    never: 'Never',
    contact: 'Contact',
    ready: 'Have ready',
    expect: 'What happens next',
    prevent: 'So that it does not happen again',
    say: 'Say',
    sources: 'Sources',
  },
  moneyOpen: 'The result is not known yet. Do not charge this customer again, and do not refund twice; others may pay.',

  end: {
    ask: 'Did that solve it?',
    solved: 'Solved',
    notSolved: 'Not solved',
    later: 'Later: save and quit',
  },
  next: {
    ask: 'What next?',
    ladder: (rung: string) => `Go a step higher: ${rung}`,
    ladderDone: 'Make the report and stop',
  },
  goodbye: {
    solved: 'Good. Saved as solved.',
    saved: (id: string) => `Saved. Go on later with: pos-triage run --resume ${id}`,
    unsaved: 'Nothing to save yet.',
    lost: 'Not saved: this session cannot be gone on with later.',
    stopped: 'Saved. Hand the report to whoever takes over.',
  },
  resume: {
    ask: (title: string, when: string) => `Go on with "${title}" of ${when}?`,
    yes: 'Go on',
    no: 'Start a new one',
  },
  channel: {
    card: 'Card on the terminal',
    qr: 'QR code',
    online: 'Online payment page',
    vendor: 'Cash register or smart terminal software',
  },
  menu: {
    leave: 'None of these: leave',
    ask: 'What is wrong?',
    filter: 'Type what the screen or the customer says, or choose',
    dontKnow: 'I do not know: help me find out',
    nothing: (query: string) => `Nothing fits "${query}". These are the failures we know:`,
    several: (query: string) => `"${query}" fits several. Which one is it?`,
    channel: (code: string) => `Where was ${code} shown?`,
    hint: 'letters filter, arrows and Enter choose, Esc clears or leaves',
    more: (count: number) => `${count} more: type to filter`,
  },
  piped: {
    waiting: (node: string, answers: string) => `Standard input ended. Waiting for an answer to ${node}: ${answers}`,
    badLine: (given: string, answers: string) => `"${given}" is not an answer here. Allowed: ${answers}`,
  },
  errors: {
    unknownTree: (given: string, near: string) =>
      near
        ? `There is no failure type "${given}". Did you mean: ${near}?`
        : `There is no failure type "${given}". See: pos-triage list`,
    fitsSeveral: (given: string, hits: string) => `"${given}" fits several: ${hits}. Name one of them.`,
    subtree: (given: string) =>
      `"${given}" is a part that other trees call; it cannot be walked alone. See: pos-triage list`,
    badAnswer: (node: string, given: string, allowed: string) =>
      `The answer "${given}" does not fit the question ${node}. Allowed: ${allowed}`,
    wrongPin: (node: string, pinned: string, allowed: string) =>
      `The answer is pinned to ${pinned}, but the question is ${node}. Allowed here: ${allowed}`,
    afterEnd: (node: string, given: string) => `The walk ended at ${node}; there is no question left for "${given}".`,
    needQuery: 'Say what to walk: a failure type, a code or words. See: pos-triage list',
    packErrors: (count: number) => `The pack has ${count} ${count === 1 ? 'error' : 'errors'} and cannot be walked:`,
    unknownLang: (given: string) => `Unknown language "${given}". Allowed: zh, en`,
    unknownAcquirer: (given: string, allowed: string) => `Unknown acquirer "${given}". Allowed: ${allowed}`,
    noPack: (path: string) => `The built-in pack is missing or damaged (${path}). Install pos-triage again.`,
    reportEnding: (path: string, allowed: string) => `A report file ends in one of ${allowed}; "${path}" does not.`,
    emptyPath: 'The name of a file or folder is missing: an empty one was given.',
    cannotWrite: (path: string, reason: string) => `Cannot write ${path} (${reason}). Choose another place.`,
    readOnly: (path: string) => `${path} is read-only: it is left as it is. Choose another file.`,
    ownState: (path: string) =>
      `${path} is where pos-triage keeps its sessions and settings: nothing else is written there. Choose another place.`,
    unexpected: (message: string) =>
      `Something went wrong that should not: ${message}. Run again with --debug and report it.`,
    noSpace: (message: string) => `Cannot save: ${message}. The walk goes on without saving.`,
  },
  list: {
    title: 'Failure types',
    questions: (most: number) => `at most ${most} questions`,
    how: 'Walk one: pos-triage NAME',
  },
}
/** What every language must provide. */
export type Words = typeof en
