import { defineConfig } from 'vitest/config'

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
  },
})
