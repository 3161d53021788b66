/** Errors on standard error: what was typed may stand in them, and is never written as it is. */

import type { Io } from '../io.ts'
import { safeText } from '../text/safe-text.ts'

type Out = Pick<Io, 'stderr'>

export const sayError = (io: Out, message: string): void => writeError(io, `pos-triage: ${message}`)
export const writeError = ({ stderr }: Out, text: string): void => void stderr.write(`${safeText(text)}\n`)
