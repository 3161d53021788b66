/** The first screen: the failure types in the words people use, filtered by what is typed. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from '@inquirer/core'
import type { Chosen, Menu, MenuItem } from './prompter.ts'

const CURSOR = '\u001b[?25h'

/** Letters and digits filter (a digit may begin a response code), arrows and Enter choose; Esc clears, then leaves. */
export const chooseFromMenu = createPrompt<Chosen, Menu & { readonly rows: number }>((menu, done) => {
  const [typed, setTyped] = useState('')
  const [cursor, setCursor] = useState(0)
  const [, setOpened] = useState(false)
  const items = menu.source(typed)

  // What was typed meanwhile is looked for again.
  useEffect(() => {
    let gone = false
    menu.open().then(() => gone || setOpened(true))
    return () => {
      gone = true
    }
  }, [])

  useKeypress((key, readline) => {
    if (isEnterKey(key)) {
      const item = items[cursor]
      return done(item ? { kind: 'item', id: item.id } : { kind: 'typed', text: typed })
    }
    if (key.name === 'escape') {
      readline.clearLine(0)
      if (!typed) return done({ kind: 'left' })
      setTyped('')
      return setCursor(0)
    }
    if (key.ctrl && key.name === 'd') return done({ kind: 'left' })
    if (isUpKey(key, []) || isDownKey(key, [])) {
      readline.clearLine(0)
      readline.write(typed)
      return setCursor((cursor + (isUpKey(key, []) ? items.length - 1 : 1)) % Math.max(1, items.length))
    }
    setTyped(readline.line)
    setCursor(0)
  })

  const visible = windowOf(items, cursor, Math.max(3, menu.rows - 6))
  const { look } = menu
  const lines = visible.items.flatMap((item, index) => {
    const here = visible.from + index === cursor
    const wrapped = look.wrap(item.label, here ? '> ' : '  ')
    return here ? wrapped.map(look.chosen) : [...wrapped]
  })
  const more = items.length - visible.items.length
  const below = [
    ...lines,
    ...(more > 0 ? look.wrap(look.words.menu.more(more), '  ').map(look.faint) : []),
    ...look.wrap(look.words.menu.hint, '').map(look.faint),
  ]
  return [`${menu.title} ${typed}${CURSOR}`, below.join('\n')]
})

/** As many items as there are rows for, the chosen one among them. */
function windowOf(
  items: readonly MenuItem[],
  cursor: number,
  rows: number,
): { from: number; items: readonly MenuItem[] } {
  const from = Math.max(0, Math.min(cursor - Math.floor(rows / 2), items.length - rows))
  return { from, items: items.slice(from, from + rows) }
}
