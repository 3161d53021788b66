import { defineConfig } from 'vitest/config'

/** The least share of statements, in percent, that the tests run in this process, for each room of src; main and io are alone. */
const FLOORS: Readonly<Record<string, number>> = {
  'main.ts': 85,
  'io.ts': 85,
  commands: 85,
  guide: 85,
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
