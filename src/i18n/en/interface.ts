/** What the walk and its errors say, in English. This file gives the shape; every other language must satisfy it. */
import type { Risk, Verdict } from '../terms.ts'

export const interfaceEn = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure',
  skipped: "Not done, or can't be done",

  progress: (number: number, left: number) =>
    left === 0 ? `Question ${number}, the last one` : `Question ${number}, at most ${left} more`,
  known: 'Already known',
  heard: 'From what you typed',
  guidanceOf: (date: string) => `guidance of ${date}`,
  doFirst: 'Do this first',
  howToFindOut: 'How to find out',
  /** What has become of a fault, where a walk had to do with a payment. */
  fault: {
    waits: (fault: string) => `For later, once the acquirer has answered: ${fault}`,
    left: (fault: string) => `Still to be solved: ${fault}`,
    dealt: (fault: string) => `What you typed: ${fault}`,
  },
  typedIn: (typed: string, tree: string) => `${typed} (${tree})`,
  whyHere: (found: string) => `Found: ${found}`,

  risk: {
    money: 'this could cost money',
    data: 'this could lose records that are not sent yet',
    tamper: 'this could set off the tamper protection',
    safety: 'somebody could get hurt',
  } satisfies Record<Risk, string>,
  riskAhead: (risks: string) => `Careful with the next step: ${risks}.`,
  riskShow: 'Press Enter to see it.',

  verdict: {
    fixed: 'Fixed',
    act: 'What to do',
    wait: 'Wait',
    escalate: 'Hand it on',
    stop: 'Stop',
  } satisfies Record<Verdict, string>,
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
    customer: 'Tell the cardholder',
    never: 'Never',
    contact: 'Contact',
    ready: 'Have ready',
    later: 'Afterwards',
    expect: 'What happens next',
    prevent: 'So that it does not happen again',
    sources: 'Read in',
  },
  moneyOpen: 'Not clear: do not charge this customer again or refund twice; others may pay.',

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
    nothing: 'There is no unfinished session. See: pos-triage sessions list',
    unknown: (given: string) => `No session and no replay code "${given}". See: pos-triage sessions list`,
    typed: (typed: string) => `It began with what was typed: ${typed}`,
    dropped: 'The trees have changed since. These answers no longer fit and were dropped:',
    gone: (tree: string) => `The session cannot go on: this pack no longer has "${tree}".`,
    check: (given: string) =>
      `The replay code ${given} was misread: its check character does not fit. Ask for it again.`,
    oldForm: (given: string) =>
      `The replay code ${given} is of an older version of pos-triage: make it again there with the newest version, or ask for the report.`,
    otherPack: (given: string) =>
      `The replay code ${given} was made with another version of the trees. Both sides need the same version.`,
    noSuchWalk: (given: string) => `The replay code ${given} leads nowhere in these trees.`,
    /** What people write before a code. */
    before: ['replay code', 'replay', 'resume'],
  },
  channel: {
    card: 'Card on the terminal',
    qr: 'QR code',
    online: 'Online payment page',
    vendor: 'Cash register or smart terminal software',
  },
  menu: {
    leave: 'None of these: leave',
    noneOfThese: 'None of these: help me find out',
    because: (label: string, typed: readonly string[]) =>
      typed.length === 0 ? label : `${label.replace(/\.$/, '')} (${typed.map((words) => `"${words}"`).join(', ')})`,
    ask: 'What is wrong?',
    dontKnow: 'I do not know: help me find out',
    nothing: (query: string) => `Nothing fits "${query}". These are the failures we know:`,
    single: (query: string) => `"${query}" may be this one:`,
    several: (query: string) => `"${query}" fits several. Which one is it?`,
    channel: (code: string) => `Where was ${code} shown?`,
    nothingYet: 'Nothing fits so far. Enter looks it up as it is, Esc clears it. Or:',
    replayCode: 'Go on with the walk of this replay code',
    hint: (language: string) => `letters filter, arrows and Enter choose, [Tab] ${language}, [Esc] clear or leave`,
    lineHint: (language: string) => `a number, words or a code; [?] about each [l] ${language} [q] leave`,
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
    subtree: (given: string) =>
      `"${given}" is a part that other trees call; it cannot be walked alone. See: pos-triage list`,
    badAnswer: (node: string, given: string, allowed: string) =>
      `The answer "${given}" does not fit the question ${node}. Allowed: ${allowed}`,
    wrongPin: (node: string, pinned: string, allowed: string) =>
      `The answer is pinned to ${pinned}, but the question is ${node}. Allowed here: ${allowed}`,
    afterEnd: (node: string, given: string) => `The walk ended at ${node}; there is no question left for "${given}".`,
    needQuery: 'Say what to walk: a failure type, a code or words. See: pos-triage list',
    packErrors: (count: number) => `The pack has ${count} ${count === 1 ? 'error' : 'errors'} and cannot be walked:`,
    unknownLang: (given: string, allowed: string) => `Unknown language "${given}". Allowed: ${allowed}`,
    unknownAcquirer: (given: string, allowed: string) => `Unknown acquirer "${given}". Allowed: ${allowed}`,
    noPack: (path: string) => `The built-in pack is missing or damaged (${path}). Install pos-triage again.`,
    reportEnding: (path: string, allowed: string) => `A report file ends in one of ${allowed}; "${path}" does not.`,
    emptyPath: 'The name of a file or folder is missing: an empty one was given.',
    cannotWrite: (path: string, reason: string) => `Cannot write ${path} (${reason}). Choose another place.`,
    exists: (path: string) => `${path} is there already: it is left as it is. Write over it with --force.`,
    readOnly: (path: string) => `${path} is read-only: it is left as it is. Choose another file.`,
    ownState: (path: string) =>
      `${path} is where pos-triage keeps its sessions and settings: nothing else is written there. Choose another place.`,
    unexpected: (message: string) =>
      `Something went wrong that should not: ${message}. Run again with --debug and report it.`,
  },
  firstWord: {
    slip: (given: string, meant: string, searched: string) =>
      `There is no command "${given}". Did you mean: ${meant}? To search for what you typed: ${searched}`,
    isCommandToo: (name: string) => `"${name}" is a command too: pos-triage ${name} --help`,
    asked: {
      update:
        'There is no command for that: pos-triage itself never goes online. With a connection: npm i -g pos-triage@latest',
      settings:
        'There are no settings to edit: the key l in a walk changes the language, --acquirer ID names your acquirer (ids: pos-triage contacts). Both are remembered.',
    },
  },
  list: {
    line: (title: string, summary: string, most: number) => `${title}: ${summary} (at most ${most} questions)`,
    how: 'Walk one: pos-triage NAME',
  },
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
    intro:
      'Every field may be left empty: press Enter; Esc leaves the form. Card numbers, PINs and CVV are never asked for.',
    bad: (label: string, given: string, form: string) =>
      `"${given}" does not look like: ${label}. It has ${form}. Try again, or leave it empty; Esc leaves the form.`,
    /** What each field has, behind "it has". */
    looks: {
      'merchant-number': '15 digits',
      'terminal-number': '8 digits or letters',
      'serial-number': 'at least 4 letters or digits',
      'trace-number': '6 digits',
      'batch-number': '6 digits',
      'reference-number': '12 digits',
      time: 'the form 11-22 08:30 or 8:30',
      amount: 'the form 128.50',
      'response-code': 'at least 2 digits or letters, such as 98',
      'card-last-four': '4 digits',
    },
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
    walk: (codes: readonly string[]) =>
      codes.length > 0 ? `Walk through this (${codes.join(', ')})` : 'Walk through this',
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
  save: {
    full: 'The disk is full: nothing more can be saved. The walk goes on.',
    denied: 'The folder cannot be written to, so nothing is saved. The walk goes on.',
    failed: 'The session could not be saved. The walk goes on.',
    forked: 'Another window works on the same session: this one is saved beside it, under a name of its own.',
    where: (path: string) => `(${path})`,
    choice: (path: string) => `Language and acquirer are not remembered: ${path} stays as it is.`,
  },
}
/** What every language must provide. */
export type InterfaceWords = typeof interfaceEn
