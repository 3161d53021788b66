/** `npm run build`: the shipped pack as data, and the program as a few files of JavaScript, in dist/. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { pinyin } from 'pinyin-pro'
import { INDEX_FILE, PACK_FILE } from '../files/shipped-pack.ts'
import { buildIndex, type Pinyin } from '../find/build-index.ts'
import { renderDiagnostics } from '../render/diagnostics.ts'
import { compilePack, ROOT, TREES } from './compile-pack.ts'

const DIST = `${ROOT}dist`

async function writePack(): Promise<boolean> {
  const { pack, digest, diagnostics } = await compilePack(TREES, new Date().toISOString().slice(0, 10))
  const errors = diagnostics.filter((d) => d.severity === 'error')
  if (errors.length > 0) {
    process.stderr.write(renderDiagnostics(errors, 'en', 100))
    return false
  }
  await writeFile(`${DIST}/${PACK_FILE}`, compress(JSON.stringify({ digest, pack })))
  await writeFile(`${DIST}/${INDEX_FILE}`, compress(JSON.stringify(buildIndex(pack, { pinyin: spell }))))
  return true
}

const spell: Pinyin = (zh) => ({
  full: pinyin(zh, { toneType: 'none', v: true }),
  initials: pinyin(zh, { pattern: 'first', toneType: 'none', separator: '' }),
})

/** As small as brotli makes it: the pack is most of what a first run downloads, and unpacks in two milliseconds. */
const compress = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })

/** Splits by dynamic import, so that a command loads what it uses and nothing else. */
async function bundle(): Promise<void> {
  const { version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as { version: string }
  await build({
    entryPoints: [`${ROOT}src/main.ts`],
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    chunkNames: '[name]-[hash]',
    define: { POS_TRIAGE_VERSION: JSON.stringify(version) },
    legalComments: 'none',
    // Some of the bundled packages are CommonJS and ask for Node's own modules.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'warning',
  })
}

await rm(DIST, { recursive: true, force: true })
await mkdir(DIST, { recursive: true })
const [ok] = await Promise.all([writePack(), bundle()])
process.exitCode = ok ? 0 : 1
