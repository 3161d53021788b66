#!/usr/bin/env node
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)
const { main, systemIo } = require('../dist/main.js')

main(process.argv.slice(2), systemIo(process, `${__dirname}/../dist`)).then((code) => {
  process.exitCode = code
})
