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
