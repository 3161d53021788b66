/** What is said beside a text, in the brackets of its language. Pure. */
import type { Joints } from '../i18n/language.ts'

/** ` (merchant, done)`, `（商户，已做）`; nothing when there is nothing to say. */
export function aside(parts: readonly (string | null)[], { clause, brackets }: Joints): string {
  const given = parts.filter((part) => part !== null && part !== '')
  if (given.length === 0) return ''
  const [open, close] = brackets
  return `${open}${given.join(clause)}${close}`
}
