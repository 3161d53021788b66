/** The prompts that are drawn: what stands above, the options, the keys. All of it goes away once there is a reply. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from '@inquirer/core'
import { commandHints, flow, hintLines, optionLines } from './hints.ts'
import type { Key } from './key-gate.ts'
import { type Asking, COMMAND_KEYS, type Look, type Reply, understand } from './prompter.ts'

/** What is drawn on. */
export interface Canvas {
  readonly rows: () => number
  /** Calls back once the terminal has another size and nothing is drawn on it; returns how to stop listening. */
  readonly onResize: (redraw: () => void) => () => void
}

const HIDE_CURSOR = '\u001b[?25l'
/** No option: an Enter too many must not say that a payment was made. */
const NOWHERE = -1

const typedBy = (key: Key): string => (key.ctrl ? '' : (key.sequence ?? key.name ?? ''))

/** The prompt of the walk: one key answers. */
export const chooseByKey = createPrompt<Reply, { readonly asking: Asking; readonly canvas: Canvas }>((given, done) => {
  const [asking, setAsking] = useState(given.asking)
  const [cursor, setCursor] = useState(given.asking.preset ? 0 : NOWHERE)
  const [notice, setNotice] = useState<'wrong' | 'escape' | undefined>(undefined)
  const { options } = asking
  const { canvas } = given

  useEffect(() => canvas.onResize(() => setAsking(asking.redrawn?.() ?? { ...asking })), [])

  useKeypress((key, readline) => {
    readline.clearLine(0)
    if (key.name === 'escape') return asking.escape ? done(asking.escape) : setNotice('escape')
    const option = options[cursor]
    if (isEnterKey(key) && option) return done({ kind: 'option', id: option.id })
    if (isUpKey(key, [])) return setCursor(cursor > 0 ? cursor - 1 : options.length - 1)
    if (isDownKey(key, [])) return setCursor((cursor + 1) % options.length)
    const reply = understand(typedBy(key), asking)
    if (reply) return done(reply)
    setNotice('wrong')
  })

  const answers = optionLines(options, cursor, asking)
  const { above, said } = fitAbove(asking, notice ? noticeLines(notice, asking) : [], canvas.rows() - answers.length)
  return [[...above, ...answers].join('\n') + HIDE_CURSOR, [...said, ...hintsOf(asking)].join('\n')]
})

const hintsOf = (asking: Asking): string[] => commandHints(asking).map(asking.look.faint)

/** Rows that the options and the keys leave to the scene. */
export const roomAbove = (asking: Asking, rows: number): number =>
  rows - optionLines(asking.options, NOWHERE, asking).length - hintsOf(asking).length

function noticeLines(notice: 'wrong' | 'escape', { look, options, commands }: Asking): string[] {
  const { wrong, press, nothingOpen } = look.words.keys
  if (notice === 'escape') return look.wrap(nothingOpen(commands.includes('back')), '').map(look.warn)
  const keys = [...options.map((o) => o.digit), ...commands.map((c) => COMMAND_KEYS[c])].join(' ')
  return flow([wrong, press(keys)], look.words.joints.gap, look).map(look.warn)
}

/** What stands above, and as much of the notice as leaves it whole. */
function fitAbove(asking: Asking, notice: readonly string[], rows: number) {
  const left = rows - hintsOf(asking).length
  const sceneIn = (room: number): readonly string[] => asking.scene?.(room) ?? []
  const said =
    [notice, notice.slice(0, 1)].find((some) => sceneIn(left - some.length).length <= left - some.length) ?? []
  const room = Math.max(0, left - said.length)
  const scene = sceneIn(room)
  return { above: scene.slice(Math.max(0, scene.length - room)), said }
}

/** Waits for Enter, the space bar, or back and quit. */
export const waitForKey = createPrompt<
  'go' | 'back' | 'quit',
  { readonly look: Look; readonly above: readonly string[]; readonly canvas: Canvas }
>(({ look, above, canvas }, done) => {
  const [, setSize] = useState({})
  useEffect(() => canvas.onResize(() => setSize({})), [])
  useKeypress((key, readline) => {
    readline.clearLine(0)
    const typed = typedBy(key)
    if (isEnterKey(key) || key.name === 'space') done('go')
    else if (typed === COMMAND_KEYS.back || key.name === 'escape') done('back')
    else if (typed === COMMAND_KEYS.quit) done('quit')
  })
  const asked = look.wrap(look.words.riskShow, '')
  const room = canvas.rows() - asked.length
  return `${[...above.slice(Math.max(0, above.length - room)), ...asked].join('\n')}${HIDE_CURSOR}`
})

/** A text page by page: the space bar and the arrows turn, Esc closes, and so does the space bar behind the last page. */
export const readPages = createPrompt<
  undefined,
  { readonly lines: () => readonly string[]; readonly look: Look; readonly canvas: Canvas }
>(({ lines, look, canvas }, done) => {
  const [turned, setTurned] = useState(0)
  const [, setSize] = useState({})
  useEffect(() => canvas.onResize(() => setSize({})), [])
  const all = lines()
  const hintFor = (page: number, pages: number) => hintLines(look.words.keys.reading(page, pages), look)
  const room = Math.max(1, canvas.rows() - hintFor(9, 9).length)
  const pages = Math.ceil(all.length / room)
  const page = Math.min(turned, pages - 1)
  useKeypress((key, readline) => {
    readline.clearLine(0)
    if (key.name === 'escape' || typedBy(key) === COMMAND_KEYS.quit) return done(undefined)
    if (isUpKey(key, []) || key.name === 'pageup' || typedBy(key) === COMMAND_KEYS.back)
      return setTurned(Math.max(0, page - 1))
    const isOn = isEnterKey(key) || isDownKey(key, []) || key.name === 'space' || key.name === 'pagedown'
    if (isOn) return page + 1 < pages ? setTurned(page + 1) : done(undefined)
  })
  const shown = all.slice(page * room, (page + 1) * room)
  return [
    shown.join('\n') + HIDE_CURSOR,
    hintFor(page + 1, pages)
      .map(look.faint)
      .join('\n'),
  ]
})
