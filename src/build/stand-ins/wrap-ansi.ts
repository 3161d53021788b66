/** Stands in for fast-wrap-ansi in the bundle: a line that fits is left as it is, any other is handed on. Pure. */
import { wrapAnsi as wrap } from 'fast-wrap-ansi'
import { plainWidth } from './string-width.ts'

export const wrapAnsi: typeof wrap = (text, columns, options) => {
  const width = plainWidth(text)
  return width !== undefined && width <= columns ? text : wrap(text, columns, options)
}
