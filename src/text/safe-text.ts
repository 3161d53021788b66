/** What somebody typed or a file held, as it may be kept and shown. Pure, linear in the length of the text. */
import { maskSensitive } from './mask/mask.ts'
import { stripControl } from './plain-text.ts'

/**
 * First without control characters, then with everything sensitive masked: the other way round, an escape inside a number
 * would hide it from the mask and then fall away. Whatever was typed goes through here before it is written anywhere.
 */
export const safeText = (given: string): string => maskSensitive(stripControl(given))
