/** Pieces of Markdown. Pure. */
export const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`

/** Aligned, as the pages written by hand are. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((title, i) => Math.max(3, title.length, ...escaped.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return `${[line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...escaped.map(line)].join('\n')}\n`
}
