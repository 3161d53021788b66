/** Whether a path leads to anything. */
import { existsSync } from 'node:fs'

export const isThere = (path: string): boolean => existsSync(path)
