#!/usr/bin/env node
'use strict';

// Old syntax and CommonJS on purpose (see package.json beside this file): a Node.js that is too old must be able to
// read this file in order to say so, and starting without the ES module loader keeps `--version` as fast as `node -e 0`.

var nodeVersion = process.versions.node.split('.').map(Number);
var firstArgument = process.argv[2];

if (nodeVersion[0] < 20 || (nodeVersion[0] === 20 && nodeVersion[1] < 19)) {
  console.error('tpm needs Node.js 20.19 or newer, but this is ' + process.versions.node + '.');
  process.exitCode = 2;
} else if (firstArgument === '--version' || firstArgument === '-V') {
  printVersion();
} else {
  runCommandLine();
}

function printVersion() {
  var text = require('../package.json').version + '\n';
  try {
    // Not process.stdout: opening that stream costs a third of the whole run.
    require('fs').writeSync(1, text);
  } catch (error) {
    if (error.code === 'EPIPE') return;
    process.stdout.on('error', function (failure) {
      console.error('tpm: cannot write to stdout (' + failure.code + ')');
      process.exitCode = 2;
    });
    process.stdout.write(text);
  }
}

function runCommandLine() {
  var path = require('path');
  var program = path.join(__dirname, '..', 'dist', 'cli', 'index.cjs');
  if (!require('fs').existsSync(program)) {
    console.error('tpm is not built: ' + program + ' is missing. Run `npm run build` in the source folder.');
    process.exitCode = 2;
    return;
  }
  require(program)
    .run(process.argv.slice(2))
    .then(function (exitCode) {
      // Never process.exit(): it cuts off output that a slow reader has not taken yet.
      process.exitCode = exitCode;
    });
}
