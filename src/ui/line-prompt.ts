/** The stock one-line prompt, in a module of its own so that it loads only when a line is typed. */
export { input } from '@inquirer/prompts'
