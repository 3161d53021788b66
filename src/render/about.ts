/** What a pack says of itself: its name and version, who answers for it, the date of the guidance. Pure. */
import type { Speech } from '../i18n/language.ts'
import { oneLine } from '../text/plain-text.ts'
import type { Lang } from '../tree/format/schema-types.ts'
import { guidanceDate, type Pack } from '../tree/pack.ts'

export interface AboutJson {
  readonly id: string
  readonly name: string
  readonly version: string | null
  readonly owner: { readonly name: string; readonly address: string | null } | null
  /** An ISO date. */
  readonly guidance: string | null
}

/** Null stands for what the pack does not say. */
export function aboutJson(pack: Pack, content: Lang): AboutJson {
  const { id = '', name, version, owner } = pack.about ?? {}
  return {
    id,
    name: oneLine(name?.[content] ?? id),
    version: version === undefined ? null : oneLine(version),
    owner: owner
      ? { name: oneLine(owner.name[content]), address: owner.address === undefined ? null : oneLine(owner.address) }
      : null,
    guidance: guidanceDate(pack) ?? null,
  }
}

/** On one line; undefined where the pack names itself and nothing more. */
export function aboutLine(pack: Pack, { words, content }: Pick<Speech, 'words' | 'content'>): string | undefined {
  if (!pack.about) return undefined
  const { name, version, owner, guidance } = aboutJson(pack, content)
  const parts = [[name, version], [owner?.name, owner?.address], [guidance && words.guidanceOf(guidance)]]
  return parts
    .map((part) => part.filter(Boolean).join(' '))
    .filter((part) => part !== '')
    .join(' · ')
}
