import * as v from 'valibot'
import { InvocationFailure } from '../functions/failure'
import type { LocalFunctions } from '../functions/functions'

/** A request from outside, as CloudBase's HTTP access takes it. */
export interface HttpRequest {
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Byte for byte, as text. */
  readonly body: string
}

export interface HttpAnswer {
  readonly status: number
  readonly body: string
}

const answerSchema = v.object({
  statusCode: v.number(),
  body: v.optional(v.string(), ''),
})

/** Below this path of the local cloud; a real environment has a domain of its own for it. */
export const HTTP_ACCESS = '/http-access'

/**
 * Hands a request to the function whose manifest names its path, in the shape CloudBase gives it
 * (docs.cloudbase.net/service/access-cloud-function), and answers what the function says.
 */
export async function askFunction(
  functions: Pick<LocalFunctions, 'deployed' | 'invoke'>,
  request: HttpRequest,
): Promise<HttpAnswer> {
  const { path, method, headers, query, body } = request
  const found = functions.deployed.find(({ httpPath }) => httpPath === path)
  if (!found) return { status: 404, body: '{"code":"INVALID_PATH"}' }
  const event = {
    path,
    httpMethod: method,
    headers,
    queryStringParameters: query,
    requestContext: { httpMethod: method, path },
    body,
    isBase64Encoded: false,
  }
  try {
    const returned = await functions.invoke(found.name, event, { source: 'wx_http' })
    const { statusCode, body: said } = v.parse(answerSchema, JSON.parse(returned))
    return { status: statusCode, body: said }
  } catch (thrown) {
    if (!(thrown instanceof InvocationFailure)) throw thrown
    return { status: 500, body: JSON.stringify({ code: thrown.code }) }
  }
}
