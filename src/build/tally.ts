/** Rules that must each fit something: what fits nothing any more stands for something that has moved, and ends the build. Pure. */
export interface Tally {
  /** Notes that a rule has fitted; hands on the value. */
  readonly use: <T>(rule: string, value: T) => T
  /** Throws, naming the rules that have not. */
  readonly check: () => void
}

/** `fault` is what a rule without use is, in the plural. */
export function tally(fault: string, rules: readonly string[]): Tally {
  const used = new Set<string>()
  return {
    use: (rule, value) => {
      used.add(rule)
      return value
    },
    check: () => {
      const idle = rules.filter((rule) => !used.has(rule))
      if (idle.length > 0) throw new Error(`${fault}: ${idle.join(', ')}`)
    },
  }
}
