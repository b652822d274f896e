import {
  CALL_TIMEOUT_MS,
  type Transport,
  TransportError,
  tellsTooLarge,
  withinTime,
} from './transport-port'

const OK = 200
const PAYLOAD_TOO_LARGE = 413

async function exchange(path: string, body: string): Promise<{ status: number; text: string }> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(path, { method: 'POST', headers, body })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    throw new TransportError('unreachable', String(error))
  }
}

async function post(path: string, body: string): Promise<unknown> {
  const { status, text } = await exchange(path, body)
  if (status === OK) return JSON.parse(text)
  const tooLarge = status === PAYLOAD_TOO_LARGE || tellsTooLarge(text)
  throw new TransportError(tooLarge ? 'too-large' : 'function-failed', text)
}

/** The local cloud, on the page's own origin; who is calling is said by the frame's address. */
export function openTransport(): Transport {
  const openid = new URLSearchParams(window.location.search).get('openid')
  return {
    call: (functionName, call) =>
      withinTime(
        post(`/call/${functionName}`, JSON.stringify({ openid, data: call })),
        CALL_TIMEOUT_MS,
      ),
  }
}
