/** What a plain scalar of a pack may look like. Pure. */
import { scalar } from './schema-types.ts'

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const id = scalar(ID, 'id')
export const target = scalar(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*:)?(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'target')
export const date = scalar(
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/,
  'date',
)
export const line = scalar(/\S/, 'string')
