#!/usr/bin/env node
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)
const { endWell, main, systemIo } = require('../dist/main.js')
endWell(process)

main(process.argv.slice(2), systemIo(process, `${__dirname}/../dist`)).then((code) => {
  process.exitCode = code
})
