/** What the pages point to is there: links, headings, files, folders and scripts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const mdIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
const PAGES = [...mdIn('.'), ...mdIn('docs'), ...mdIn('trees')]
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8')
/** Without what is shown as it is. */
const prose = (page: string): string => read(page).replace(/^```[\s\S]*?^```/gm, '')

/** Every file that is ours, by its path from the root. */
const files = ['bin', 'docs', 'src', 'test', 'trees', '.ci'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name).replaceAll('\\', '/'),
  ),
)
/** Files that the program or its user makes. */
const MADE = ['settings.json', 'tree.schema.json', 'dist/']

const anchors = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** The links of a page that lead nowhere. */
function brokenLinks(page: string): string[] {
  const links = [...prose(page).matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)
  return links.filter((to) => {
    if (/^https:\/\/[\w.-]+\//.test(to)) return false
    const [path = '', anchor] = to.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    if (!existsSync(resolve(ROOT, target))) return true
    return anchor !== undefined && !anchors(target).includes(anchor)
  })
}

/** What a page names in code that looks like a file or folder of ours and is none. */
function missingFiles(page: string): string[] {
  const named = [...prose(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
  const paths = named.filter(
    (code) =>
      /^(?:src|test|trees|docs|bin|\.ci)\/[\w./-]*$/.test(code) ||
      /^[\w./-]*\w\.(?:ts|js|md|yaml|tsv|json)$/.test(code),
  )
  const isThere = (path: string): boolean =>
    existsSync(join(ROOT, path)) || MADE.includes(path) || files.some((file) => file.endsWith(`/${path}`))
  return paths.filter((path) => !/^(?:NAME|ID)\./.test(basename(path))).filter((path) => !isThere(path))
}

function missingScripts(page: string): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }
  const named = [...read(page).matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name)
  return named.filter((name) => !Object.hasOwn(scripts, name))
}

it('knows the pages', () => {
  for (const page of [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/checks.md',
    'docs/json.md',
  ])
    expect(PAGES).toContain(page)
})

describe.each(PAGES)('%s', (page) => {
  it('links to what is there', () => expect(brokenLinks(page)).toEqual([]))
  it('names files that are there', () => expect(missingFiles(page)).toEqual([]))
  it('names scripts that are there', () => expect(missingScripts(page)).toEqual([]))
})

it('is reached from the README, every page of the root and of docs', () => {
  const readme = read('README.md')
  const others = PAGES.filter((page) => page !== 'README.md')
  expect(others.filter((page) => !readme.includes(`](${page})`))).toEqual([])
})
