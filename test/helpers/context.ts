/** A context for commands that run in process: the shipped pack, a machine of its own, and what was written. */

import { PassThrough } from 'node:stream'
import type { Context } from '../../src/app/context.ts'
import { openSessions } from '../../src/files/sessions.ts'
import { type Language, speechIn } from '../../src/i18n/language.ts'
import { styleOf } from '../../src/render/wording.ts'
import { collect } from './collect.ts'
import { machine, type TestMachine } from './machine.ts'
import { shippedGraph, shippedPack } from './shipped-pack.ts'

export interface TestContext extends Context {
  readonly machine: TestMachine
  readonly out: () => string
  readonly err: () => string
}

const SURFACE = { columns: 80, colour: false }

export function testContext(lang: Language, here: TestMachine = machine()): TestContext {
  const [stdout, stderr] = [collect(), collect()]
  const io = {
    ...here,
    stdin: new PassThrough(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    cwd: here.state,
    dist: '/nowhere',
    onInterrupt: () => () => {},
  }
  return {
    io,
    screen: { ...SURFACE, results: SURFACE, plain: true, interactive: false },
    ...speechIn(lang),
    pack: shippedPack,
    graph: shippedGraph,
    digest: 'abc123',
    shippedOnly: true,
    store: openSessions(io),
    acquirer: undefined,
    wording: (at = lang) => ({ ...speechIn(at), columns: 79, style: styleOf(false) }),
    results: (at = lang) => ({ ...speechIn(at), columns: 79, style: styleOf(false) }),
    machine: here,
    out: stdout.text,
    err: stderr.text,
  }
}
