import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { InvocationFailure } from '../functions/failure'
import type { LocalFunctions } from '../functions/functions'
import { FUNCTION_LIMITS } from '../functions/limits'
import { parseJson } from './body'
import { OPENID_PATTERN } from './limits'
import { json, type Reply, refusal } from './reply'

const callSchema = v.strictObject({
  openid: v.pipe(v.string(), v.regex(OPENID_PATTERN)),
  /** Whatever a phone sends; what it means is the function's to refuse. */
  data: v.optional(v.unknown(), {}),
})

/**
 * `POST /call/<function>` `{openid, data}`: a phone's `wx.cloud.callFunction`.
 *
 * 200 with what the function returned; 400 when the body or the openid is not well made; 404 for
 * an unknown function; 500 `{error, traceId}` when it threw, died or took too long. Data over
 * WeChat's 100 KB runs nothing and answers the refusal the phone makes of WeChat's own error.
 *
 * @param body null when it was longer than anything we read
 */
export async function answerCall(
  name: string,
  body: string | null,
  invoke: LocalFunctions['invoke'],
  now: () => number,
): Promise<Reply> {
  const traceId = randomUUID()
  const parsed = body === null ? null : v.safeParse(callSchema, parseJson(body))
  if (parsed && !parsed.success) return refusal(400, 'local/invalid', v.summarize(parsed.issues))
  const size = parsed
    ? Buffer.byteLength(JSON.stringify(parsed.output.data))
    : Number.POSITIVE_INFINITY
  if (!parsed || size > FUNCTION_LIMITS.requestMaxBytes) {
    const tooLarge = { code: 'request/too-large', maxBytes: FUNCTION_LIMITS.requestMaxBytes }
    return json(200, { ok: false, refusal: tooLarge, now: now(), traceId })
  }
  const { openid, data } = parsed.output
  try {
    const returned = await invoke(name, data, { source: 'wx_client', openid }, traceId)
    return { status: 200, type: 'application/json; charset=utf-8', body: returned }
  } catch (thrown) {
    if (!(thrown instanceof InvocationFailure)) throw thrown
    const { code, errCode, message } = thrown
    const status = code === 'FUNCTION_NOT_FOUND' ? 404 : 500
    return json(status, { error: { code, errCode, message }, traceId })
  }
}
