/** The version of the program; the build puts in what package.json says. */
declare const POS_TRIAGE_VERSION: string | undefined

export const VERSION: string = typeof POS_TRIAGE_VERSION === 'string' ? POS_TRIAGE_VERSION : '0.0.0-source'
