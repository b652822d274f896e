import type { IncomingMessage } from 'node:http'
import { limits } from '../database/limits'
import { WireError } from '../database/wire-error'

/** Room for the largest document and the escapes of JSON inside JSON. */
const MAX_BODY_BYTES = 2 * limits.maxDocumentBytes

/**
 * Reads a call's fields, sent as JSON or, where the SDK sends bytes with them, as a multipart form
 * (a part with a content type is bytes, any other is text).
 */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBytes(request)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readForm(body, type)
  let json: unknown
  try {
    json = JSON.parse(body.toString())
  } catch {
    throw new WireError('INVALID_PARAM', 'the request body is not JSON')
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new WireError('INVALID_PARAM', 'the request body is not a JSON object')
  }
  return { ...json }
}

/** Reads to the end even when it is too much, so that the caller is there to hear the refusal. */
async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const part = Buffer.from(chunk)
    bytes += part.length
    if (bytes <= MAX_BODY_BYTES) chunks.push(part)
  }
  if (bytes > MAX_BODY_BYTES) {
    throw new WireError('EXCEED_REQUEST_SIZE_LIMIT', `a request may hold ${MAX_BODY_BYTES} bytes`)
  }
  return Buffer.concat(chunks)
}

/**
 * Written out because the SDK sends bytes as a part with a content type and no file name, which the
 * platform's own form parser would read as text. Latin-1 maps every byte to one character and back.
 */
function readForm(body: Buffer, type: string): Record<string, unknown> {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
  if (boundary === undefined) throw new WireError('INVALID_PARAM', 'a form without a boundary')
  const fields: Record<string, unknown> = {}
  for (const part of `\r\n${body.toString('latin1')}`.split(`\r\n--${boundary}`).slice(1, -1)) {
    const headEnd = part.indexOf('\r\n\r\n')
    const head = part.slice(0, headEnd)
    const name = /\bname="([^"]*)"/i.exec(head)?.[1]
    if (headEnd < 0 || name === undefined)
      throw new WireError('INVALID_PARAM', 'a broken form part')
    const bytes = Buffer.from(part.slice(headEnd + 4), 'latin1')
    fields[name] = /^content-type:/im.test(head) ? new Uint8Array(bytes) : bytes.toString()
  }
  return fields
}
