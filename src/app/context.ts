/** What every command works with: the pack, the language, the screen. Glue. */
import { InputError, UsageError } from '../errors.ts'
import { digestOf, readShippedPack } from '../files/compiled-pack.ts'
import { openSessions, type SessionStore } from '../files/sessions.ts'
import { readSettings } from '../files/settings.ts'
import {
  isLanguage,
  LANGUAGE_IDS,
  type Language,
  pickLanguage,
  type Speech,
  speechIn,
  type Words,
  wordsOf,
} from '../i18n/language.ts'
import { type Io, type Screen, type Surface, screenOf } from '../io.ts'
import { styleOf, type Wording } from '../render/wording.ts'
import { type Graph, link } from '../tree/graph.ts'
import { once, own, type Pack } from '../tree/pack.ts'

/** The options every command takes. */
export interface GlobalOptions {
  readonly lang?: string
  readonly trees?: readonly string[]
  readonly acquirer?: string
  readonly color?: boolean
  readonly plain?: boolean
  readonly debug?: boolean
}

export interface Context extends Speech {
  readonly io: Io
  readonly screen: Screen
  readonly pack: Pack
  readonly graph: Graph
  /** Identifies the content of the pack: same digest, same walks. */
  readonly digest: string
  /** Whether only the shipped pack is loaded, so that what was compiled with it holds. */
  readonly shippedOnly: boolean
  /** The saved sessions; read only when somebody asks for them. One for the whole run, since it knows what it has seen. */
  readonly store: SessionStore
  /** The acquirer named by option or remembered. */
  readonly acquirer: string | undefined
  /** How to word and draw the talk in a language. */
  readonly wording: (lang?: Language) => Wording
  /** The same for what goes to standard output. */
  readonly results: (lang?: Language) => Wording
}

/** Loads and checks everything a command needs. Throws UsageError and InputError. */
export async function openContext(io: Io, options: GlobalOptions): Promise<Context> {
  const screen = screenOf(io, { plain: options.plain, colour: options.color })
  const settings = readSettings(io)
  const lang = chooseLanguage(io, options.lang, settings.lang)
  const speech = speechIn(lang)
  const { words } = speech
  const shipped = loadShipped(io, words)
  if (options.trees?.includes('')) throw new UsageError(words.errors.emptyPath)
  const layered = options.trees?.length ? await openLayers(options.trees, shipped.pack, io, screen, lang) : undefined
  const pack = layered?.pack ?? shipped.pack
  const store = once(() => openSessions(io))
  return {
    io,
    screen,
    ...speech,
    pack,
    graph: link(pack, layered ? undefined : shipped.known),
    digest: layered?.digest ?? shipped.digest,
    shippedOnly: !layered,
    get store() {
      return store()
    },
    acquirer: chooseAcquirer(options.acquirer ?? settings.acquirer, options.acquirer !== undefined, pack, words),
    wording: (at = lang) => wordingOn(screen, at),
    results: (at = lang) => wordingOn(screen.results, at),
  }
}

/** The last column stays empty: a full line may wrap. */
const wordingOn = ({ columns, colour }: Surface, lang: Language): Wording => ({
  ...speechIn(lang),
  columns: columns - 1,
  style: styleOf(colour),
})

/** The same, speaking another language. */
export const inLanguage = (context: Context, to: Language): Context => ({
  ...context,
  ...speechIn(to),
  wording: (at = to) => context.wording(at),
  results: (at = to) => context.results(at),
})

export function chooseLanguage(io: Io, named: string | undefined, saved: Language | undefined): Language {
  const system = () => Intl.DateTimeFormat().resolvedOptions().locale
  if (named === undefined) return pickLanguage(saved, io.env, system)
  if (isLanguage(named)) return named
  const { errors, joints } = wordsOf(pickLanguage(saved, io.env, system))
  throw new UsageError(errors.unknownLang(named, LANGUAGE_IDS.join(joints.list)))
}

function loadShipped(io: Io, words: Words) {
  try {
    return readShippedPack(io.dist)
  } catch {
    throw new InputError(words.errors.noPack(io.dist))
  }
}

/** Lays the given packs over the shipped one; the YAML reader loads only here. */
async function openLayers(folders: readonly string[], base: Pack, io: Io, screen: Screen, lang: Language) {
  const { layPacks } = await import('./pack-layers.ts')
  const { pack, diagnostics } = await layPacks(folders, base, io)
  const errors = diagnostics.filter((d) => d.severity === 'error')
  if (errors.length === 0) return { pack, digest: digestOf(pack) }
  const tooOld = errors.find((error) => error.code === 'needs-newer')
  if (tooOld) throw new InputError(`${tooOld.path}: ${wordsOf(lang).diagnostics['needs-newer'](tooOld.args)}`)
  const { renderDiagnostics } = await import('../render/diagnostics.ts')
  const { words, lines } = { words: wordsOf(lang), lines: renderDiagnostics(errors, lang, screen.columns) }
  throw new InputError(`${words.errors.packErrors(errors.length)}\n${lines}`)
}

function chooseAcquirer(id: string | undefined, named: boolean, pack: Pack, words: Words): string | undefined {
  if (id === undefined) return undefined
  if (own(pack.contacts, id)?.acquirer) return id
  if (!named) return undefined // remembered from a pack that is not here now
  const known = Object.keys(pack.contacts).filter((key) => pack.contacts[key]?.acquirer)
  throw new UsageError(words.errors.unknownAcquirer(id, known.join(words.joints.ids)))
}
