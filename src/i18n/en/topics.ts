/** The topics of `help TOPIC` and the words around them, in English; gives the shape for the other languages. */
import type { Topic } from '../terms.ts'

const keys: Topic = {
  title: 'Keys',
  parts: [
    'One key answers; Enter is only needed after a move with the arrows. Full-width forms count too, so a Chinese input method may stay on.',
    { heading: 'At a question' },
    {
      rows: [
        ['1-9', 'choose an answer; at a yes/no question 1 is yes and 2 is no'],
        ['0', 'not sure: leads to a way of finding out, or to the safe branch'],
        ['3 x', 'not done, or cannot be done: where there are steps; beside choices the number after the last'],
        ['y n u', 'yes, no, not sure'],
        ['Up Down', 'move; Enter chooses'],
        ['?', 'how to find out'],
        ['b', 'back to the question before'],
        ['e', 'change an earlier answer; what no longer fits is dropped and named'],
        ['t', 'write a note; card numbers are masked before they are saved'],
        ['k', 'look up a code the screen shows now'],
        ['l', 'change the language'],
        ['h', 'all keys'],
        ['q', 'save and quit (Ctrl-D too)'],
        ['Ctrl-C', 'stop at once; every answer is saved already'],
      ],
    },
    { heading: 'At an outcome, also' },
    {
      rows: [
        ['r', 'the report to hand on'],
        ['c', 'copy a ticket text'],
        ['f', 'fill in the numbers the other side will ask for'],
        ['d', 'set a reminder'],
        ['s', 'the steps to do first, where they do not fit'],
        ['m', 'at an outcome: all the rest of it'],
      ],
    },
    { heading: 'In the list of failure types' },
    {
      rows: [
        ['letters', 'filter, in Chinese, pinyin, initials or English; so do response and replay codes'],
        ['Up Down', 'move; Enter chooses, and looks up what fits nothing'],
        ['Tab', 'changes the language'],
        ['Esc', 'closes what is open; clears the filter, then leaves'],
      ],
    },
    'Before a step with a risk a warning stands alone: Enter shows the step.',
    'With --plain, or piped in, the same keys and words are read a line each; ids of answers and the words yes, no, skipped, unsure, 是, 否, 做不了, 不确定 count too.',
  ],
}

const exitCodes: Topic = {
  title: 'Exit codes',
  parts: [
    {
      rows: [
        ['0', 'done; also when a walk was left with q, or a search found nothing'],
        ['1', 'problems found: check saw an error in a pack'],
        ['2', 'usage: an unknown command, option, query or answer; or standard input ended before the walk did'],
        ['3', 'could not do it: a pack that cannot be read or has errors, a report that cannot be written'],
        ['130', 'interrupted with Ctrl-C; nothing is lost'],
      ],
    },
    'Results go to standard output, the talk and every error to standard error. With --json one object is printed, with "schema": 1, also for an error, and nothing is ever asked.',
    'A session that cannot be saved does not end the walk: it is said once, and the walk goes on.',
    '--debug adds where an error came from.',
  ],
}

const format: Topic = {
  title: 'The format of a tree',
  parts: [
    'A tree is one YAML file; its name is the id. It is inert: text, targets and marks. A folder of trees is a pack.',
    {
      lines: [
        'tree: drawer-stuck',
        'kind: failure',
        'title: Cash drawer stuck',
        'summary: The drawer does not open',
        'reviewed: 2026-11-22',
        'start: key',
        'nodes:',
        '  key:',
        '    ask: Does the key open it?',
        '    help: Turn the key gently.',
        '    yes: cable',
        '    no: shut',
        '    unsure: shut',
        '  cable:',
        '    verdict: fixed',
        '    title: A loose cable',
        '    cause: The cable was loose.',
        '    actions: [Push the plug in.]',
        '  shut:',
        '    verdict: escalate',
        '    title: It stays shut',
        '    cause: Why is not known yet.',
        '    actions: [Report it.]',
        '    contacts:',
        '      - to: service-provider',
        '        say: The drawer stays shut.',
        '    asserts: []',
      ],
    },
    'A text is a string, or { zh: ..., en: ... } for both languages.',
    { heading: 'Kinds of trees' },
    {
      rows: [
        ['failure', 'one failure type'],
        ['entry', 'for "I do not know what is wrong"; leads into the others'],
        ['subtree', 'called by other trees; ends in exits that each caller routes, or in outcomes'],
      ],
    },
    { heading: 'Kinds of nodes' },
    {
      rows: [
        ['ask', 'a question: help, then yes, no, unsure; or choices (label, goto) and unsure'],
        [
          'do',
          'steps before a question, each with risk and effect where it has one; skipped is where "not done" leads',
        ],
        ['fact', 'asked once in a session; a known answer is carried over'],
        ['call', 'walk a subtree and come back by exits'],
        ['exit', 'leave the subtree by this name'],
        ['tell', 'steps that are shown without a question; goto is where the walk goes on'],
        [
          'verdict',
          'an outcome (fixed, act, wait, escalate, stop): title, cause, actions, customer, never, contacts, later, prepare, expect, prevent, next, asserts, precaution, deals-with, leaves-fault',
        ],
      ],
    },
    'A target is NODE, TREE: (its start) or TREE:NODE; the last two do not come back.',
    { heading: 'Closed lists' },
    {
      rows: [
        ['risk', 'money, data, tamper, safety'],
        ['effect', 'charge, void, refund, restart, reset, update, settle, clear-journal'],
        [
          'money',
          'may-have-moved on a node, settled on an exit: between them no step charges, restarts, resets, updates or clears the journal',
        ],
      ],
    },
    { heading: 'Beside the trees' },
    'contacts.yaml, codes.yaml, messages.yaml, evidence.yaml, sources.yaml, escalation.yaml and pack.yaml. A pack named with --trees lies over the shipped one: trees of the same id are replaced, everything else is merged by id.',
    {
      rows: [
        ['pos-triage check FOLDER', 'everything that is wrong, with line and column'],
        ['pos-triage schema', 'the JSON Schema, for editors that complete and check'],
        ['pos-triage TREE --trees FOLDER', 'walk it'],
      ],
    },
  ],
}

export const topicsEn = {
  all: { format, keys, 'exit-codes': exitCodes },
  title: 'Topics',
  commandsTitle: 'Commands',
  more: 'pos-triage help TOPIC, or pos-triage help COMMAND',
  unknownTopic: (given: string, allowed: string) => `There is no help on "${given}". There is on: ${allowed}`,
}
export type TopicWords = typeof topicsEn
