import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { type Reply, refusal } from './reply'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** A file of the build named after what is in it (`config/index.ts`): of that name it stays so. */
const NAMED_BY_CONTENT = /\.[0-9a-f]{8}\.(js|css)$/

export function contentType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * A file below `folder`; a path that ends in `/` is its index.html. Screens of the phone live in
 * the address's hash, so an unknown path is unknown.
 *
 * @param path as in the URL, still encoded
 */
export async function serveFile(folder: string, path: string): Promise<Reply> {
  const missing = refusal(404, 'local/not-found', 'no such file')
  let name: string
  try {
    // Of a path that starts at the root, nothing climbs above it.
    name = normalize(decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path))
  } catch {
    return missing
  }
  if (name.includes('\0')) return missing
  try {
    const body = await readFile(join(folder, name))
    return { status: 200, type: contentType(name), body, lasting: NAMED_BY_CONTENT.test(name) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return missing
    throw error
  }
}
