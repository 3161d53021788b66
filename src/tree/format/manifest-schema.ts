/** The format of pack.yaml: what the pack is called, who answers for it, and what it needs. Pure. */
import {
  date,
  type Infer,
  id,
  LANGS,
  line,
  list,
  object,
  oneOf,
  optional,
  required,
  scalar,
  text,
} from './schema-types.ts'

const owner = object({
  name: required(text, 'Who answers for the guidance'),
  address: optional(line, 'Where they can be written to'),
})
export const manifest = object({
  pack: required(id, 'The name of the pack'),
  languages: optional(list(oneOf(LANGS)), 'Languages in which no text may be missing'),
  menu: optional(list(id), 'The trees in the order they are listed; the others follow'),
  name: optional(text, 'What people call the pack'),
  version: optional(line, 'Its version, as its makers count'),
  owner: optional(owner, 'The company behind the guidance'),
  guidance: optional(date, 'The date of the guidance; the latest `reviewed` where it is left out'),
  needs: optional(scalar(/^\d{1,6}\.\d{1,6}(?:\.\d{1,6})?$/, 'version'), 'The oldest program that can walk it'),
})

export type Manifest = Infer<typeof manifest>
