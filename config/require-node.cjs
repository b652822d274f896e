// Runs before everything else, so it is written for any Node there is.
var OLDEST = [20, 19]
var version = process.versions.node.split('.').map(Number)

if (version[0] < OLDEST[0] || (version[0] === OLDEST[0] && version[1] < OLDEST[1])) {
  process.stderr.write(
    'Node ' +
      OLDEST.join('.') +
      ' or newer is needed; this is ' +
      process.versions.node +
      '.\n' +
      'Install it from https://nodejs.org and run the same command again.\n',
  )
  process.exit(1)
}
