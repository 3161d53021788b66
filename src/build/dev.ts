/** `npm run dev -- ARGS`: the program from its sources, with the trees as they are now. */
import { endWell, main, systemIo } from '../main.ts'
import { isOutdated, writeFolder } from './built-folder.ts'
import { compileShipped, packFiles, ROOT } from './compile-pack.ts'

const PACK = `${ROOT}node_modules/.cache/pos-triage`
/** What the compiled pack is made from and by: a change elsewhere shows without compiling it again. */
const MADE_FROM = ['trees', ...['tree', 'walk', 'search', 'files', 'text', 'build'].map((room) => `src/${room}`)]

if (await makePack()) {
  endWell(process)
  process.exitCode = await main(process.argv.slice(2), systemIo(process, PACK))
}

/** Whether there is a pack to run with. */
async function makePack(): Promise<boolean> {
  const sources = MADE_FROM.map((path) => `${ROOT}${path}`)
  if (!isOutdated(PACK, sources)) return true
  const begun = new Date()
  const compiled = await compileShipped()
  if (compiled) await writeFolder(PACK, packFiles(compiled), begun)
  return compiled !== undefined
}
