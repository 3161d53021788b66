/** What `run` can be told, beside the query. */
export interface RunOptions {
  readonly answers?: string
  readonly json?: boolean
  readonly report?: string
  readonly resume?: string | boolean
}
