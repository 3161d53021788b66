/** Property tests try the same values in every run; `SEED=n npx vitest run` tries others. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) })
