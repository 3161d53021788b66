/** How to word and draw: one value for every renderer. Pure. */
import type { Joints, Speech } from '../i18n/language.ts'
import { MIXES } from './paints.ts'

export type Paint = (text: string) => string
export type Style = Readonly<Record<keyof typeof MIXES, Paint>>
export interface Wording extends Speech {
  readonly columns: number
  readonly style: Style
}

/** Colours, or none at all: decided by the caller, since chalk and the terminal do not always agree. */
export function styleOf(colour: boolean): Style {
  // A paint takes one text: map also passes an index.
  const paint =
    (name: keyof Style): Paint =>
    (text) =>
      colour && text ? `${MIXES[name][0]}${text}${MIXES[name][1]}` : text
  return {
    title: paint('title'),
    heading: paint('heading'),
    faint: paint('faint'),
    good: paint('good'),
    warn: paint('warn'),
    bad: paint('bad'),
    chosen: paint('chosen'),
  }
}

/** What is said beside a text, in the brackets of its language: ` (merchant, done)`; nothing when there is nothing to say. */
export function aside(parts: readonly (string | null)[], { clause, brackets }: Joints): string {
  const given = parts.filter((part) => part !== null && part !== '')
  if (given.length === 0) return ''
  const [open, close] = brackets
  return `${open}${given.join(clause)}${close}`
}
