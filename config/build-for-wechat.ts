import { ensureBuilt } from './build'

/** `npm run build`: what WeChat DevTools opens and what is deployed, below `dist/`. */
ensureBuilt(['functions', 'weapp'], (line) => console.log(line)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
