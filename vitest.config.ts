import { defineConfig } from 'vitest/config'

/** The least share of statements, in percent, that the tests run in this process, for each room of src; main and io are alone. */
const FLOORS: Readonly<Record<string, number>> = {
  'main.ts': 95,
  'io.ts': 100,
  cli: 95,
  commands: 95,
  guide: 95,
  app: 95,
  ui: 95,
  render: 95,
  files: 95,
  search: 95,
  record: 95,
  walk: 90,
  text: 95,
  tree: 95,
  i18n: 65,
  build: 30,
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/build-once.ts'],
    setupFiles: ['test/helpers/fixed-seed.ts'],
    // The end-to-end tests start real processes; two cores are what there is.
    testTimeout: 30_000,
    // A poll waits for a process too, which a busy machine may keep waiting.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: Object.fromEntries(
        Object.entries(FLOORS).map(([room, statements]) => [
          room.endsWith('.ts') ? `src/${room}` : `src/${room}/**`,
          { statements },
        ]),
      ),
    },
  },
})
