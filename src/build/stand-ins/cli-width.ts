/** Stands in for cli-width in the bundle, which opens standard output though it is asked about another stream. */
interface Options {
  readonly defaultWidth: number
  readonly output: { readonly columns?: number }
}

const cliWidth = ({ defaultWidth, output }: Options): number =>
  output.columns || Number(process.env.CLI_WIDTH) || defaultWidth
export default cliWidth
