/** What each diagnostic of `check` means, and the fixture that shows it: docs/checks.md is made from this. */
import type { DiagnosticCode } from '../../src/tree/diagnostic.ts'

export interface Meaning {
  readonly means: string
  /** A name under test/trees/err without its ending; the same under test/trees/right is the same pack put right. */
  readonly fixture: string
  /** How many entries before the first that differs are shown too. */
  readonly before?: number
}

export const MEANINGS: Readonly<Record<DiagnosticCode, Meaning>> = {
  unreadable: {
    means:
      'A file or folder cannot be read: it is missing, a folder where a file is wanted, not permitted, larger than 32 MiB, not UTF-8, or empty; or a folder has no `.yaml` or `.yml` file in it.',
    fixture: 'empty',
  },
  yaml: {
    means:
      'The file is not valid YAML. The place is where the reader could not go on; the slip may stand a line earlier.',
    fixture: 'yaml',
  },
  'not-inert': {
    means:
      'A pack is plain data. Tags, anchors, aliases, merge keys, a second document, and more than 100 levels of nesting are refused, whatever they would do.',
    fixture: 'tag',
  },
  'unknown-key': {
    means: 'The format has no such key here. What is allowed is listed; a near one is suggested.',
    fixture: 'unknown-key',
  },
  'missing-key': { means: 'A key that must be there is not.', fixture: 'missing-yes' },
  'not-a-node': {
    means:
      'A node is known by one of its keys: `choices`, `ask`, `call`, `exit`, `tell` or `verdict`. This one has none of them.',
    fixture: 'not-a-node',
  },
  'wrong-type': {
    means:
      'The value is of another shape than the format wants here: a text, a plain text, a list, a map, or true or false.',
    fixture: 'wrong-type-list',
  },
  'not-allowed': {
    means: 'The value must be one of a closed list, and is not. The list is shown.',
    fixture: 'not-allowed-effect',
  },
  'bad-form': {
    means:
      'The value does not have the form it must have: an id, an answer id, a target, a date that exists, a duration, a response code, an address, a word.',
    fixture: 'bad-form-date',
  },
  'empty-text': { means: 'A text is there and says nothing.', fixture: 'empty-text' },
  'missing-translation': {
    means:
      'A text is there in one language and not in the other. It is an error where `pack.yaml` lists the language under `languages`, a warning where it does not.',
    fixture: 'missing-translation',
  },
  'wrong-count': {
    means: 'Too few or too many: a question has two to nine choices, some lists and maps may not be empty.',
    fixture: 'wrong-count',
  },
  'duplicate-key': {
    means: 'The same key stands twice in one map; one of them would be lost.',
    fixture: 'duplicate-key',
  },
  'duplicate-id': {
    means:
      'Two trees, data files, codes of one channel, messages or rungs of one pack have the same id. Another pack laid over this one may repeat an id: that replaces the entry.',
    fixture: 'duplicate-rung',
    before: 1,
  },
  'file-name': {
    means: 'A tree and its file have the same name, which is what people type and other trees refer to.',
    fixture: 'file-name',
  },
  'undefined-target': {
    means: 'An answer, a start, an exit, a code or a message leads to a node that its tree does not have.',
    fixture: 'undefined-target',
  },
  'undefined-tree': {
    means: 'A jump, `next` or the menu names a tree that is not in the pack.',
    fixture: 'undefined-tree',
  },
  'undefined-subtree': {
    means: '`call` names a tree that is not there or is none that can be called: it must have `kind: subtree`.',
    fixture: 'undefined-subtree',
  },
  'undefined-exit': { means: 'A call routes an exit that the subtree does not have.', fixture: 'undefined-exit' },
  'unrouted-exit': {
    means: 'The subtree has an exit that this call does not route: a walk that leaves by it would stand still.',
    fixture: 'unrouted-exit',
  },
  'undefined-contact': { means: '`to` or `contact` names nobody in `contacts.yaml`.', fixture: 'undefined-contact' },
  'undefined-evidence': { means: '`prepare` names nothing in `evidence.yaml`.', fixture: 'undefined-evidence' },
  'undefined-source': { means: '`sources` names nothing in `sources.yaml`.', fixture: 'undefined-source' },
  'undefined-concept': {
    means: 'A rule of `lexicon.yaml` names a concept that neither it nor the pack below has.',
    fixture: 'lexicon-undefined-concept',
  },
  'no-words': {
    means: 'A concept or rule of `lexicon.yaml` has no word that could be typed.',
    fixture: 'lexicon-no-words',
  },
  'duplicate-word': {
    means:
      'A word of `lexicon.yaml` is given twice. Words are the same when they are searched as the same: by stem, by simplified characters, whatever the case. A pack may give a word of the pack below it another meaning.',
    fixture: 'lexicon-duplicate-word',
    before: 1,
  },
  'not-walkable': {
    means:
      'A target, code, message, `next` or menu leads into a subtree. A subtree can only be called, since it comes back.',
    fixture: 'not-walkable',
  },
  'exit-outside-subtree': {
    means: 'An `exit` node goes back to a caller, and only a tree with `kind: subtree` has one.',
    fixture: 'exit-outside-subtree',
  },
  unreachable: {
    means: 'No walk reaches this node. Told once for nodes that lead to each other.',
    fixture: 'unreachable',
  },
  loop: {
    means:
      'A walk could go round for ever, in one tree or over several. The shortest such walk is shown, as `tree:node=answer`.',
    fixture: 'loop-self',
  },
  'no-action': { means: 'An outcome says nothing to do.', fixture: 'no-action' },
  'no-contact': {
    means: 'An outcome names nobody to contact. Only `verdict: fixed` needs none.',
    fixture: 'no-contact',
  },
  'contact-incomplete': {
    means:
      'A contact lacks a name, what it is for, how sure the record is, the date or a source, or has neither a number nor a way to find one. One that gives a number over another pack brings its own `confidence`, `sources` and `checked`.',
    fixture: 'contact-incomplete',
  },
  'money-rule': {
    means:
      'From `money: may-have-moved` until an exit or a `tell` with `money: settled`, on no walk from any start, an instruction in `do`, `tell` or `actions` may carry the effect `charge`, `restart`, `reset`, `update` or `clear-journal`, nor `void`, `refund` or `settle` but in a subtree that a call with that mark calls to find out; what stands in `later` may. The shortest walk that breaks it is shown.',
    fixture: 'money-rule',
  },
  'unsafe-entry': {
    means:
      'A code or message whose result is `unknown` or `declined-verify` must enter at a node marked `money: may-have-moved`: first find out what happened.',
    fixture: 'unsafe-entry',
  },
  'enters-middle': {
    means:
      'A code or message enters at a node behind the start of a tree, so whoever comes in there is asked nothing that stands before it. It should enter at the start, with what its words make known under `sets`: the questions that this answers are passed over, shown, and can be taken back.',
    fixture: 'enters-middle',
  },
  'lost-fault': {
    means:
      'Somebody types a code or message that makes a fault known, and a walk from there ends with no payment open, without having come to where that fault leads, at an outcome that does not say that it deals with it. Lead on to the fault, say `deals-with` where the outcome answers it, or `leaves-fault: true` where it is rightly left for afterwards: the outcome says so first then and leads on to it.',
    fixture: 'lost-fault',
  },
  'stale-review': {
    means: 'Nobody has read the tree against its sources for more than a year.',
    fixture: 'stale-review',
  },
  'too-long': {
    means:
      'A text is too long to be read on site: a question may have 40 Chinese characters or 24 English words, what is said on the phone 108 or 60, other texts of a walk 70 or 45, and each at most two sentences, the one to the cardholder one.',
    fixture: 'too-long-question',
  },
  term: {
    means:
      'The glossary has one word for the thing, and the text uses another one. The list is in `src/tree/rules/glossary.ts`.',
    fixture: 'term',
  },
  'needs-newer': {
    means:
      '`needs` in `pack.yaml` names a later version of the program than this one. Nothing else is said of the pack: what is unknown in it may be right.',
    fixture: 'pack-needs',
  },
  'undefined-fact': {
    means:
      'A code, a message, an exit, words of the lexicon, or `deals-with` names a fact that no question asks for, so no walk could ever use or know it.',
    fixture: 'undefined-fact',
  },
  'undefined-answer': {
    means:
      'What sets a fact or deals with it names an answer that no question asking for this fact has. "Not sure" and "not done" are none: no fact is learnt from them.',
    fixture: 'undefined-answer',
  },
  'unused-fact': {
    means: 'A code or message sets a fact that is asked on no walk from the tree it enters: nothing is gained by it.',
    fixture: 'unused-fact',
  },
  'same-answer': {
    means: 'A choice has the id of the answer that `skipped` puts beside the choices: the two could not be told apart.',
    fixture: 'same-answer',
  },
  'too-many-answers': {
    means: 'Beside `skipped` a question has at most eight choices: it takes the digit behind the last one.',
    fixture: 'too-many-answers',
  },
  'nothing-to-skip': {
    means: '`skipped` is the answer "not done, can\'t", and this question has no steps under `do`.',
    fixture: 'nothing-to-skip',
  },
  'asserts-missing': {
    means:
      '"Not sure" or "not done" leads to this outcome, directly or through what is told, so it must say under `asserts` what it states as so: ids of your own, or `[]` where it states nothing that was not seen.',
    fixture: 'asserts-missing',
  },
  'unsure-asserts': {
    means:
      '"Not sure" or "not done" leads, directly or through what is told, to an outcome that states as so what nobody knows. It should lead to a way of finding out, to the safe common path, or to an outcome that says that it is not known yet. An outcome states something by what stands under `asserts`, and by the verdict `stop`, a contact of the police, or an action with a risk, unless it is marked `precaution: true`.',
    fixture: 'unsure-asserts',
  },
  precaution: {
    means:
      'An outcome marked `precaution: true` only stops what could harm: its verdict is `act`, `wait` or `escalate`. Only in `scam-warning` and `terminal-lost` it may be `stop`, and only there and in `qr-plate` may it call the police. `check --proofs` lists all precautions.',
    fixture: 'precaution',
  },
  'too-many': {
    means:
      'More than is read at once: a question has at most seven choices, an outcome at most three actions and two things never to do. What is not for now stands under `later`.',
    fixture: 'too-many',
  },
  'too-many-lines': {
    means:
      'A text takes more lines than there are for it, counted as they are drawn, where a Chinese character has two columns. On 80 columns a title has one line, a cause two, an action two, what never to do one, a contact two, what to say three; on 40 columns an answer has two.',
    fixture: 'too-many-lines',
  },
  'too-many-rows': {
    means:
      'On 40 columns the question with its answers, two lines of warning and the keys take more than 20 rows, so that its beginning scrolls off a small screen.',
    fixture: 'too-many-rows',
  },
  'no-time': {
    means:
      'Under `say` somebody is asked to look into something (a ticket number counts), and nothing asks when they answer.',
    fixture: 'no-time',
  },
  'next-why': {
    means:
      '`next-why` says of each tree of `next`, and of no other, when to take it, and `next-reviewed` when somebody last looked at that. The shipped pack says it everywhere; elsewhere it may be left out.',
    fixture: 'next-why',
  },
}
