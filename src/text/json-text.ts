/** JSON that may be shown on a terminal. Pure. */

/** Control and formatting characters but the line feeds between the parts; what JSON has in strings it escapes itself. */
let invisible: RegExp | undefined

/** The value as JSON with every control and formatting character in it escaped, in lines where `indent` is given. */
export function jsonText(value: unknown, indent?: number): string {
  invisible ??= /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
  return JSON.stringify(value, null, indent).replace(invisible, (c) =>
    [...Array(c.length).keys()].map((i) => escaped(c.charCodeAt(i))).join(''),
  )
}

/** One UTF-16 unit as JSON and JavaScript escape it. */
export const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`
