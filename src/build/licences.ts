/** The licences of the packages that are bundled, as one text to ship with them. */
import { readdir, readFile } from 'node:fs/promises'

/** One package whose code is in the bundle. */
interface Bundled {
  readonly folder: string
  readonly name: string
  readonly version: string
  readonly licence: string
}

const LICENCE_NAME = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

/** Throws when a bundled package has no licence text: then it may not be shipped; and where no package is told from our own. */
export async function licencesOf(modules: readonly string[]): Promise<string> {
  const folders = [...new Set(modules.flatMap((id) => packageFolder(id) ?? []))]
  if (folders.length === 0) throw new Error('none of the modules is in a package: their paths are read wrongly')
  const packages = await Promise.all(folders.map(readPackage))
  packages.sort((a, b) => (a.name < b.name ? -1 : 1))
  const chapters = await Promise.all(
    packages.map(async (p) => `${'='.repeat(78)}\n${p.name} ${p.version} (${p.licence})\n\n${await textOf(p)}`),
  )
  return `pos-triage contains code of these packages.\n\n${chapters.join('\n')}`
}

/** The folder of the package a module is in; undefined for our own. */
const packageFolder = (id: string): string | undefined =>
  /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1]

async function readPackage(folder: string): Promise<Bundled> {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Record<
    string,
    string
  >
  return { folder, name: name ?? folder, version: version ?? '', licence: license ?? 'licence below' }
}

async function textOf({ folder, name }: Bundled): Promise<string> {
  const names = (await readdir(folder)).filter((file) => LICENCE_NAME.test(file)).sort()
  if (names.length === 0) throw new Error(`${name} has no licence text`)
  const texts = await Promise.all(names.map((file) => readFile(`${folder}/${file}`, 'utf8')))
  return texts.map((text) => `${text.replaceAll('\r\n', '\n').trim()}\n`).join('\n')
}
