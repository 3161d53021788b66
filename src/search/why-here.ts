/** The line that says why a walk begins where it does. Pure. */
import { type InEachLanguage, inEachLanguage } from '../i18n/language.ts'
import type { Text } from '../tree/format/schema-types.ts'
import { own, type Pack } from '../tree/pack.ts'
import type { Hit } from './search.ts'

export function whyOf(pack: Pack, hit: Hit, asked: boolean): InEachLanguage {
  if (hit.kind === 'code' && asked)
    return inEachLanguage(({ words, content }) => words.lookUp.why.code(hit.code ?? '', hit.title[content]))
  const tree = own(pack.trees, hit.tree ?? '')
  if (hit.kind === 'code' && tree) return whyText(tree.title)
  if (hit.kind !== 'outcome' || !tree) return whyText(hit.title)
  return inEachLanguage(({ words, content }) => words.lookUp.why.outcome(tree.title[content], hit.title[content]))
}

export const whyText = (text: Text): InEachLanguage => inEachLanguage(({ content }) => text[content])

/** What the screen of a code nobody knows is written down as, from the pack's evidence list. */
const NOTE_DOWN = ['response-code', 'screen-text', 'time', 'amount', 'trace-number', 'terminal-number']

function noteDown(pack: Pack): readonly Text[] {
  return NOTE_DOWN.flatMap((id) => own(pack.evidence, id)?.label ?? [])
}

/** Why a code that is in no table leads into the entry tree: what to write down of it. */
export const whyUnknown = (pack: Pack, code: string): InEachLanguage =>
  inEachLanguage(({ words, content }) => {
    const noted = noteDown(pack).map((text) => text[content])
    return words.lookUp.why.unknownCode(code, noted.join(words.joints.list))
  })
