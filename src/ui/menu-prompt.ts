/** The first screen: the failure types in the words people use, filtered by what is typed. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from '@inquirer/core'
import type { Canvas } from './drawn-prompts.ts'
import { hintLines } from './hints.ts'
import { type Chosen, type Menu, type MenuItem, type MenuView, NO_LINE } from './prompter.ts'

const CURSOR = '\u001b[?25h'

/**
 * Letters and digits filter (a digit may begin a response code), arrows and Enter choose, Tab switches the language; Esc clears,
 * then leaves.
 */
export const chooseFromMenu = createPrompt<Chosen, { readonly menu: Menu; readonly canvas: Canvas }>((given, done) => {
  const [menu, setMenu] = useState(given.menu)
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<number | undefined>(undefined)
  const view = menu.source(typed)
  const { items } = view
  const cursor = moved ?? (view.nothing === undefined ? 0 : NO_LINE)

  useOpening(given.menu.open)
  useEffect(() => given.canvas.onResize(() => setMenu(menu.redrawn())), [menu])
  useKeypress((key, readline) => {
    if (isEnterKey(key)) {
      const item = items[cursor]
      return done(item ? { kind: 'item', id: item.id } : { kind: 'typed', text: typed })
    }
    if (key.name === 'escape') {
      readline.clearLine(0)
      if (!typed) return done({ kind: 'left' })
      setTyped('')
      return setMoved(undefined)
    }
    if (key.ctrl && key.name === 'd') return done({ kind: 'left' })
    const isUp = isUpKey(key, [])
    if (isUp || isDownKey(key, []) || key.name === 'tab') {
      readline.clearLine(0)
      readline.write(typed)
      if (key.name === 'tab') return setMenu(menu.switchLanguage())
      return setMoved(isUp ? (cursor > 0 ? cursor : items.length) - 1 : (cursor + 1) % Math.max(1, items.length))
    }
    setTyped(readline.line)
    setMoved(undefined)
  })

  const { look } = menu
  const head = [...(menu.head ? look.wrap(menu.head, '').map(look.faint) : []), `${menu.title} ${typed}${CURSOR}`]
  return [head.join('\n'), linesBelow(view, cursor, menu, given.canvas.rows() - head.length - 1).join('\n')]
})

/** Draws again once the search is there: what was typed meanwhile is looked for then. */
function useOpening(open: Menu['open']): void {
  const [, setOpened] = useState(false)
  useEffect(() => {
    let gone = false
    open().then(() => gone || setOpened(true))
    return () => {
      gone = true
    }
  }, [])
}

const LEAST_ROWS = 3

/** What stands under the line that is typed in: the list, always with its last item, what is said of the chosen one, the keys. */
function linesBelow({ items, nothing }: MenuView, cursor: number, { look }: Menu, rows: number): string[] {
  const note = nothing === undefined ? [] : look.wrap(nothing, '')
  const about = items[cursor]?.about
  const below = [
    ...(about === undefined ? [] : look.wrap(about, '  ').map(look.faint)),
    ...hintLines(look.words.menu.hint(look.nextLanguage), look).map(look.faint),
  ]
  const linesOf = (item: MenuItem, index: number): readonly string[] =>
    index === cursor ? look.wrap(item.label, '> ').map(look.chosen) : look.wrap(item.label, '  ')
  const room = Math.max(LEAST_ROWS, rows - note.length - below.length)
  const lines = items.map(linesOf)
  if (lines.flat().length <= room) {
    const gap = lines.flat().length < room ? [''] : []
    return [...note, ...lines.flat(), ...gap, ...below]
  }
  const { list, left } = windowOf(lines.slice(0, -1), cursor, room - (lines.at(-1)?.length ?? 0) - 1)
  const more = left > 0 ? look.wrap(look.words.menu.more(left), '  ').map(look.faint) : []
  return [...note, ...list, ...more, ...(lines.at(-1) ?? []), ...below]
}

/** As many items, each its lines, as there are rows for: those around the chosen one. */
function windowOf(
  items: readonly (readonly string[])[],
  cursor: number,
  rows: number,
): { readonly list: readonly string[]; readonly left: number } {
  const at = Math.min(Math.max(0, cursor), items.length - 1)
  let list: string[] = []
  let [from, to] = [at, at]
  for (;;) {
    const isBehind = to < items.length && (from === 0 || to - at <= at - from)
    const lines = items[isBehind ? to : from - 1]
    if (!lines || (list.length > 0 && list.length + lines.length > rows))
      return { list, left: items.length - (to - from) }
    list = isBehind ? [...list, ...lines] : [...lines, ...list]
    if (isBehind) to++
    else from--
  }
}
