/** What `--help` says, in English; gives the shape for the other languages. */
export const helpEn = {
  description:
    'From "the card terminal does not work" to what to do now and whom to contact. Offline; nothing is ever sent.',
  query: 'a failure type, a response code, or words: no-response, 98, "refund failed"',
  commands: {
    run: 'walk from a failure type, a code or words (the default)',
    list: 'the failure types',
    check: 'validate packs of trees',
    code: 'what a response code means and who acts',
    contacts: 'whom to contact, with source and date',
    search: 'trees, outcomes, codes, messages and contacts',
    sessions: 'what was walked before: list, show ID, remove ID',
    report: 'the one-page hand-off of a session',
    schema: 'the JSON Schema of the tree format',
    help: 'help on a topic (format, keys, exit-codes) or a command',
    completion: 'the script that completes words in bash, zsh, fish or PowerShell',
  },
  /** What the parser calls its sections and remarks. */
  parser: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    choices: 'choices',
    default: 'default',
  },
  options: {
    answers: 'replay these answers: ids separated by commas, each perhaps pinned as node=answer',
    json: 'print JSON and never prompt',
    report: 'write the report of the walk to FILE (.md, .txt, .json or .html)',
    resume: 'go on with the newest unfinished session, or the one named by id or replay code',
    plain: 'numbered lines, no redrawing (screen readers, dumb terminals)',
    trees: 'lay a pack of trees over the shipped one (repeatable)',
    acquirer: 'your acquirer, an id from: pos-triage contacts',
    noColor: 'no colour',
    debug: 'show where an error came from',
    format: 'output format',
    proofs: 'also list every precaution of the pack',
    output: 'write to FILE instead of standard output',
    force: 'write over a file that is there',
    stats: 'how often, how long, how many solved, on this machine',
    version: 'print the version',
    help: 'show this help',
  },
  /** Behind the parser's own errors, which are English in every language. */
  seeHelp: 'See: pos-triage --help',
  unknownShell: (given: string, allowed: string) => `Unknown shell "${given}". Allowed: ${allowed}`,
}
export type HelpWords = typeof helpEn
