/** How the fields of a JSON shape are described, and whether a value is as described. Pure. */

export interface Field {
  /** The keys from the root: `a.b`, `list[].b`, `map.*`; a key that may be absent ends in `?`. */
  readonly path: string
  readonly type: string
  readonly means: string
}
export interface Shape {
  readonly id: string
  readonly title: string
  /** What it is and when it is written, in a sentence or two. */
  readonly about: string
  readonly fields: readonly Field[]
}

export const field = (path: string, type: string, means: string): Field => ({ path, type, means })

/** Fields that stand under a path. */
export const under = (path: string, fields: readonly Field[]): readonly Field[] =>
  fields.map((one) => ({ ...one, path: `${path}.${one.path}` }))

/** One of a closed list, in JSON. */
export const among = (values: readonly string[]): string => values.map((value) => `"${value}"`).join(' or ')

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
const isString = (value: unknown): boolean => typeof value === 'string'
const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: isString,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  object: isObject,
  map: isObject,
  anything: () => true,
  list: (value) => Array.isArray(value) && value.every(isObject),
  'list of strings': (value) => Array.isArray(value) && value.every(isString),
}

/** What is not as described: a field nobody tells of, one of another type, one that is missing. Adds the paths it met to `met`. */
export function differences(value: unknown, fields: readonly Field[], met: Set<string> = new Set()): string[] {
  const known = new Map(fields.map((one) => [one.path.replaceAll('?', ''), one]))
  const found: string[] = []
  const visit = (member: unknown, path: string): void => {
    const one = known.get(path)
    if (!one) found.push(`${path} is not documented`)
    else if (!fits(member, one.type)) found.push(`${path} is ${JSON.stringify(member)}, not ${one.type}`)
    met.add(path)
    if (one?.type === 'anything') return
    if (Array.isArray(member)) for (const item of member) if (isObject(item)) visitObject(item, `${path}[]`)
    if (isObject(member)) visitObject(member, path)
  }
  const visitObject = (object: unknown, path: string): void => {
    const inner = path === '' ? '' : `${path}.`
    const isMap = known.has(`${inner}*`)
    for (const [key, member] of Object.entries(object as object)) visit(member, `${inner}${isMap ? '*' : key}`)
    for (const { path: needed } of fields)
      if (
        isDirectlyUnder(needed, inner) &&
        !isMap &&
        !needed.endsWith('?') &&
        !Object.hasOwn(object as object, needed.slice(inner.length))
      )
        found.push(`${needed} is missing`)
  }
  visitObject(value, '')
  return found
}

const isDirectlyUnder = (path: string, inner: string): boolean =>
  path.replaceAll('?', '').startsWith(inner) && !/[.[]/.test(path.replaceAll('?', '').slice(inner.length))

const fits = (value: unknown, type: string): boolean =>
  type
    .split(' or ')
    .some((one) =>
      one.startsWith('"') ? JSON.stringify(value) === one : (TYPES[one]?.(value) ?? JSON.stringify(value) === one),
    )
