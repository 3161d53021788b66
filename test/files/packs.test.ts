/** Finding and reading the files of a pack: odd folders, odd files, and how they are shown. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPackFolder } from '../../src/files/packs.ts'

const ROOT = mkdtempSync(join(tmpdir(), 'pos-triage-packs-'))
afterAll(() => rmSync(ROOT, { recursive: true, force: true }))

function folder(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const path = join(ROOT, name)
  mkdirSync(path, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  return path
}
/** What is wrong, as `path reason`. */
async function problems(path: string): Promise<string[]> {
  const { diagnostics } = await readPackFolder(path, 'shown')
  return diagnostics.map((d) => `${d.path} ${d.code === 'unreadable' ? d.args.reason : d.code}`)
}

describe('a folder', () => {
  const pack = folder('pack', {
    'b.yaml': 'b',
    'a.yml': 'a',
    'sub/c.YAML': 'c',
    'sub/deep/d.yaml': 'd',
    'notes.txt': '',
    'tree.schema.json': '{}',
    '.hidden.yaml': '',
    '.git/e.yaml': '',
    'node_modules/p/f.yaml': '',
  })

  it('gives its YAML files and those of its folders, in order', async () => {
    const { files, diagnostics } = await readPackFolder(pack, 'shown')
    expect(files).toEqual([
      { path: 'shown/a.yml', text: 'a' },
      { path: 'shown/b.yaml', text: 'b' },
      { path: 'shown/sub/c.YAML', text: 'c' },
      { path: 'shown/sub/deep/d.yaml', text: 'd' },
    ])
    expect(diagnostics).toEqual([])
  })

  it('is shown as it was named, with or without a slash at the end', async () => {
    expect((await readPackFolder(`${pack}/`)).files[0]?.path).toBe(`${pack}/a.yml`)
    expect((await readPackFolder(pack, './mine/')).files[0]?.path).toBe('./mine/a.yml')
  })

  it('is read once though links lead round in it', async () => {
    const round = folder('round', { 'a.yaml': 'a' })
    symlinkSync(round, join(round, 'again'))
    symlinkSync('..', join(folder('round/sub', { 'b.yaml': 'b' }), 'up'))
    symlinkSync(join(round, 'nowhere'), join(round, 'broken.yaml'))
    const { files, diagnostics } = await readPackFolder(round, 'shown')
    expect(files.map((file) => file.path)).toEqual(['shown/a.yaml', 'shown/sub/b.yaml'])
    expect(diagnostics.map((d) => d.path)).toEqual(['shown/broken.yaml'])
  })

  it('without a YAML file says so', async () => {
    expect(await problems(folder('none', { 'a.txt': '' }))).toEqual(['shown no-trees'])
  })
})

describe('a file', () => {
  it('is a pack of one, whatever it is called', async () => {
    const { files } = await readPackFolder(join(folder('one', { 'tree.txt': 'x' }), 'tree.txt'), 'tree.txt')
    expect(files).toEqual([{ path: 'tree.txt', text: 'x' }])
  })

  it('that is not there, too large or not UTF-8 is named with the reason', async () => {
    expect(await problems(join(ROOT, 'nothing'))).toEqual(['shown missing'])
    expect(await problems(join(ROOT, 'pack/b.yaml/c'))).toEqual(['shown missing'])
    const odd = folder('odd', {
      'large.yaml': '',
      'gbk.yaml': Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
      'zip.yaml': Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]),
    })
    truncateSync(join(odd, 'large.yaml'), 50 * 1024 * 1024)
    expect(await problems(odd)).toEqual([
      'shown/gbk.yaml not-utf8',
      'shown/large.yaml too-large',
      'shown/zip.yaml not-utf8',
    ])
  })

  it('that is a device is not waited for', async () => {
    if (process.platform !== 'win32') expect(await problems('/dev/zero')).toEqual(['shown denied'])
  })
})
