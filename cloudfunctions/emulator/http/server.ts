import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LocalFunctions } from '../functions/functions'
import { HTTP_ACCESS, type HttpAnswer, type HttpRequest } from '../http-access/http-access'
import type { ServiceCardsApi } from '../service-cards/service-cards'
import type { WechatPay } from '../wechat-pay/wechat-pay'
import { readBody } from './body'
import { answerCall } from './call'
import { serveFile } from './files'
import { refuseStrangers } from './guard'
import { answerLocal, type LocalControls } from './local'
import { type Reply, refusal, send } from './reply'

export interface ServedCloud {
  readonly invoke: LocalFunctions['invoke']
  readonly controls: LocalControls
  /** Serves `POST /admin/<instance>`, where the functions' SDK calls. */
  readonly gateway: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** The desk's own files by path: `/`, `/desk.js` … */
  readonly desk: ReadonlyMap<string, Reply>
  /** The H5 build, served below `/phone/`. */
  readonly h5Dir: string | undefined
  /** The merchant's pictures, served below `/pictures/`, as a real merchant's own server does. */
  readonly picturesDir: string
  /** Answers below `/v3/`, where the functions reach WeChat Pay. */
  readonly wechatPay: Pick<WechatPay, 'serve'>
  /** Answers below `/cgi-bin/` and `/wxa/`, where the functions reach WeChat over HTTPS. */
  readonly serviceCards: Pick<ServiceCardsApi, 'answer'>
  /** Answers below `/http-access/`, where functions are reached from outside. */
  readonly httpAccess: (request: HttpRequest) => Promise<HttpAnswer>
  readonly log: (line: string) => void
}

/**
 * Node's own five seconds end a connection just as a caller who was busy longer uses it again, and
 * that call fails without having been made.
 */
const KEEP_ALIVE_MS = 60_000

const PHONE = '/phone/'
const PICTURES = '/pictures/'

async function answer(request: IncomingMessage, path: string, cloud: ServedCloud): Promise<Reply> {
  const method = request.method ?? ''
  const called = /^\/call\/([\w-]+)$/.exec(path)?.[1]
  if (called !== undefined && method === 'POST') {
    return answerCall(called, await readBody(request), cloud.invoke, cloud.controls.now)
  }
  if (path.startsWith(`${HTTP_ACCESS}/`)) return fromOutside(request, path, cloud)
  if (path.startsWith('/local/')) {
    return answerLocal(method, path, await readBody(request), cloud.controls)
  }
  if (method !== 'GET') return refusal(404, 'local/not-found', `no ${method} ${path}`)
  if (cloud.h5Dir !== undefined && path.startsWith(PHONE)) {
    return serveFile(cloud.h5Dir, path.slice(PHONE.length - 1))
  }
  if (path.startsWith(PICTURES)) {
    return serveFile(cloud.picturesDir, path.slice(PICTURES.length - 1))
  }
  return cloud.desk.get(path) ?? refusal(404, 'local/not-found', `no ${method} ${path}`)
}

/** A request as HTTP access hands it on: header names as they came, the body untouched. */
async function fromOutside(
  request: IncomingMessage,
  path: string,
  cloud: ServedCloud,
): Promise<Reply> {
  const { status, body } = await cloud.httpAccess({
    path: path.slice(HTTP_ACCESS.length),
    method: request.method ?? '',
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    query: Object.fromEntries(new URL(request.url ?? '/', 'http://outside').searchParams),
    body: (await readBody(request)) ?? '',
  })
  return { status, type: 'application/json; charset=utf-8', body }
}

async function serve(request: IncomingMessage, response: ServerResponse, cloud: ServedCloud) {
  const stranger = refuseStrangers(request, request.socket.localPort ?? 0)
  if (stranger) return send(response, stranger)
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (path.startsWith('/admin/')) return cloud.gateway(request, response)
  try {
    if (/^\/(cgi-bin|wxa)\//.test(path) && request.method === 'POST') {
      const reply = cloud.serviceCards.answer(request.url ?? '/', await readBody(request))
      return reply === null ? response.destroy() : send(response, reply)
    }
    if (path.startsWith('/v3/')) {
      return cloud.wechatPay.serve(request, (await readBody(request)) ?? '', response)
    }
    send(response, await answer(request, path, cloud))
  } catch (error) {
    cloud.log(`http ${request.method} ${path}: ${error instanceof Error ? error.stack : error}`)
    send(response, refusal(500, 'local/failed', 'the local cloud failed; its log says why'))
  }
}

/** A server on 127.0.0.1 whose work is given once it is known on which port it listens. */
export interface LocalServer {
  readonly port: number
  serve(cloud: ServedCloud): void
  close(): Promise<void>
}

/**
 * @param port 0 for any free one
 * @throws an Error that names the port when it is taken
 */
export async function listen(port: number): Promise<LocalServer> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
  await bind(server, port)
  return {
    port: portOf(server.address()),
    serve: (cloud) =>
      server.on('request', (request, response) => {
        serve(request, response, cloud).catch((error: unknown) => {
          cloud.log(`http ${request.url}: ${String(error)}`)
          response.destroy()
        })
      }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken ? new Error(`port ${port} is taken by another program`, { cause: error }) : error,
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
