import type { ServerResponse } from 'node:http'

/** What a route answers; it is sent by `send`. */
export interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  /** Of this address it is never another: a browser may keep it, and what it made of a script. */
  readonly lasting?: boolean
}

const JSON_TYPE = 'application/json; charset=utf-8'

export function json(status: number, value: object): Reply {
  return { status, type: JSON_TYPE, body: JSON.stringify(value) }
}

/** A refusal of the local cloud itself: a code to act on and words for whoever reads the log. */
export function refusal(status: number, code: string, message: string): Reply {
  return json(status, { error: { code, message } })
}

export function send(
  response: ServerResponse,
  { status, type, body, lasting = false }: Reply,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': lasting ? 'max-age=31536000, immutable' : 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}
