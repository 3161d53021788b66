import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The end-to-end tests start real processes; two cores are what there is.
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
