/** A message that may repeat what was typed: no card number in it, and nothing that moves the cursor. */
import { maskSensitive } from '../engine/mask.ts'
import { stripControl } from '../engine/plain-text.ts'

export const shown = (message: string): string => stripControl(maskSensitive(message))
