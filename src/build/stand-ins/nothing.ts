/** Stands in for what is never asked for: commander can start other programs, and ours has none. */
export {}
