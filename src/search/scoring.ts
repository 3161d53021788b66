/** The constants of the search's score, each explained in docs/search.md. Pure data. */

export interface Scoring {
  // What a symbol can say
  /** What a single Chinese character can say at most; a concept or a word can say 1. */
  readonly character: number
  /** How much of what it could say at most a symbol weighs in the query that no phrase has. */
  readonly unknown: number
  /** What phrases of outcomes, codes, messages and contacts tell about where a symbol belongs, beside those of trees. */
  readonly shareOfOthers: number
  /** How sure it is that a mistyped or unfinished word was meant to be the one it is close to. */
  readonly near: number
  /** An English word may have one wrong letter in so many. */
  readonly lettersASlip: number

  // How well a phrase fits
  /** How steeply the score falls with what the query leaves of a phrase: an exponent. */
  readonly ofPhrase: number
  /** The score of a phrase that is the query letter by letter, or but for one Chinese character. */
  readonly exact: number
  /** The least score of a phrase that stands in the query, or the query in it; the rest comes with the share it takes up. */
  readonly within: number

  // From phrases to trees
  /** What the second-best phrase of a document adds. */
  readonly second: number
  /** What it adds that the query is about a tree for sure, by what people say of it. */
  readonly likely: number
  /** Where nothing was learnt: what the symbols of the query add that speak for a tree rather than for others. */
  readonly vote: number
  /** What the best outcome, code or message of a tree adds to it. */
  readonly support: number
  /** What a contact is worth to somebody who asks for a number to call. */
  readonly wantedContact: number

  // Where a walk begins
  /** A walk begins at once where the query is as likely as this about a tree, */
  readonly sure: number
  /** or, in a tree of which nothing was learnt, as in a pack from elsewhere, where the best place has this score, */
  readonly clear: number
  /** and the best one in another tree at most this part of it. */
  readonly next: number
  /** Less than this fits nothing. */
  readonly possible: number
  /** The part of a phrase that three letters must stand for as its initials. */
  readonly ofInitials: number
  /** What is offered has at least this part of the best score. */
  readonly offered: number
}

/** Chosen over test/search/phrases.tsv; `npm run search:constants` prints what half and double of each do. */
export const SCORING: Scoring = {
  character: 0.35,
  unknown: 2,
  shareOfOthers: 0.15,
  near: 0.7,
  lettersASlip: 4,
  ofPhrase: 0.5,
  exact: 1.2,
  within: 0.5,
  second: 0.35,
  likely: 2,
  vote: 1.2,
  support: 0.15,
  wantedContact: 1.3,
  sure: 0.8,
  clear: 0.7,
  next: 0.82,
  possible: 0.3,
  ofInitials: 0.6,
  offered: 0.1,
}

/** These bound time and output, not the score. */
export const LIMITS = {
  /** Phrases that are compared letter by letter, the best ones: a large pack has a hundred thousand. */
  mostCompared: 100,
  /** Phrases among which those are counted that go together, for spelling pinyin out. */
  mostCounted: 5000,
  /** Hits, and the least part of the best score that makes one. */
  mostHits: 100,
  leastOfBest: 0.1,
  /** Places offered where none clearly fits. */
  mostOffered: 5,
  /** Words, or rows of them, that are named for each. */
  mostWords: 3,
} as const

/** How `trainModel` learns. */
export const LEARNING = {
  /** How often a feature must have been seen with a class to speak for it. */
  leastSeen: 3,
  /** What the pack itself says of an outcome, code or message, beside what people say of a tree. */
  ofOthers: 0.35,
  /** How often all examples are gone through, how far each moves a weight at most, and the weight of a class without words. */
  rounds: 20,
  step: 0.3,
  biasStep: 0.05,
  /** The part of a weight that is lost each time it is used, so that what is seldom seen says little. */
  decay: 1e-5,
  /** The largest weight, as it is stored: finer steps change no answer. */
  mostStored: 31,
} as const
