/** What pack.yaml says of the pack itself, and whether this program is new enough for it. Pure. */
import type { Manifest } from '../format/manifest-schema.ts'
import type { Lang } from '../format/schema-types.ts'
import type { About } from '../pack.ts'

/** A manifest as far as it could be read. */
export type LooseManifest = Partial<Omit<Manifest, 'languages' | 'menu'>> & {
  readonly languages?: readonly (Lang | undefined)[]
  readonly menu?: readonly (string | undefined)[]
}

/** Undefined where the manifest names the pack and nothing more. */
export function aboutOf({ pack = '', name, version, owner, guidance }: LooseManifest): About | undefined {
  const about = {
    ...(name ? { name } : {}),
    ...(version ? { version } : {}),
    ...(owner ? { owner } : {}),
    ...(guidance ? { guidance } : {}),
  }
  return Object.keys(about).length === 0 ? undefined : { id: pack, ...about }
}

/** Whether a program is older than the version a pack needs. One that is run from its sources, 0.0.0, never is. */
export function isOlder(program: string, needed: string): boolean {
  const [own, least] = [numbersOf(program), numbersOf(needed)]
  if (own.every((number) => number === 0)) return false
  const differs = own.findIndex((number, i) => number !== least[i])
  return differs >= 0 && (own[differs] ?? 0) < (least[differs] ?? 0)
}

/** Major, minor and patch; what comes behind them is left out. */
const numbersOf = (version: string): number[] => {
  const [, ...numbers] = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? ['', '0', '0', '0']
  return numbers.map((number) => Number(number ?? 0))
}
