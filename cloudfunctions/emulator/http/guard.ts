import type { IncomingMessage } from 'node:http'
import { type Reply, refusal } from './reply'

/**
 * Refuses whatever does not come from this machine's own pages. A web page elsewhere can reach
 * 127.0.0.1 through a person's browser: by a name that resolves to it (its Host is told) or by a
 * cross-site request (its Origin is told).
 *
 * @returns the refusal, or null to go on
 */
export function refuseStrangers(request: IncomingMessage, port: number): Reply | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin } = request.headers
  if (host === undefined || !hosts.includes(host)) {
    return refusal(403, 'local/host', `the local cloud answers to ${hosts.join(' and ')} only`)
  }
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    return refusal(403, 'local/origin', 'the local cloud serves only its own pages')
  }
  return null
}
