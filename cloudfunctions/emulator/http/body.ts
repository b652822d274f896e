import type { IncomingMessage } from 'node:http'
import { HTTP_LIMITS } from './limits'

/**
 * A request's whole body, or null where it is longer than we read. What is over the limit is
 * drained, not kept, so that the caller hears the answer.
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes <= HTTP_LIMITS.bodyMaxBytes) chunks.push(chunk)
  }
  return bytes > HTTP_LIMITS.bodyMaxBytes ? null : Buffer.concat(chunks).toString('utf8')
}

/** The body as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
