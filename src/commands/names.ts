/** The commands there are; anything else on the command line is a query. */
export const COMMANDS = [
  'run',
  'list',
  'code',
  'contacts',
  'search',
  'sessions',
  'report',
  'check',
  'schema',
  'help',
  'completion',
] as const
