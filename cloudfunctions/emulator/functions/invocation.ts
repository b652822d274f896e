/** Who set a function off, as WeChat tells it through `getWXContext()`. */
export interface Caller {
  /**
   * `wx_client`, `wx_trigger` or `wx_http`, with `,scf` for each function on the way.
   * developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/utils/Cloud.getWXContext
   */
  readonly source: string
  /** Only where a phone stands at the start of the chain. */
  readonly openid?: string
}

/** What a function's thread gets for one call. */
export interface Invocation {
  readonly event: unknown
  /** The function's second argument, the part of it CloudBase documents. */
  readonly context: {
    readonly request_id: string
    readonly function_name: string
    readonly memory_limit_in_mb: number
    readonly time_limit_in_ms: number
  }
  /** Variables that stand in `process.env` during this call and not after it. */
  readonly environment: Readonly<Record<string, string>>
}

/**
 * What a function's thread says. `loaded` comes once, before the first call, with what V8 compiled
 * where it had to.
 */
export type ThreadMessage =
  | { readonly kind: 'loaded'; readonly compiled?: Uint8Array }
  | { readonly kind: 'unloadable'; readonly error: string }
  | { readonly kind: 'returned'; readonly json: string }
  | { readonly kind: 'threw'; readonly error: string }

/** What a function's thread is started with. */
export interface ThreadData {
  readonly bundle: string
  readonly clock: SharedArrayBuffer
  /** What V8 made of the bundle in an earlier thread. */
  readonly compiled?: Uint8Array
}

/** AppID of the local Mini Program: the shape of a real one, and nobody's. */
export const LOCAL_APPID = 'wx0000000000000000'

/** The variables through which the SDK learns who calls (wx-server-sdk, getWXContext). */
export function callerEnvironment(caller: Caller): Record<string, string> {
  const known: Record<string, string> = { WX_APPID: LOCAL_APPID }
  if (caller.openid !== undefined) known.WX_OPENID = caller.openid
  return {
    ...known,
    WX_CONTEXT_KEYS: Object.keys(known).join(','),
    TCB_SOURCE: caller.source,
    ...(caller.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  }
}

/**
 * The event as a function sees it: what a phone sends arrives with its user beside it. Documented
 * (wxcloud/guide/functions): "外加后端自动注入的小程序用户的 openid 和小程序的 appid".
 */
export function eventFor(data: unknown, caller: Caller): unknown {
  const plain = typeof data === 'object' && data !== null && !Array.isArray(data)
  if (!plain || caller.source !== 'wx_client') return data
  return { ...data, userInfo: { appId: LOCAL_APPID, openId: caller.openid } }
}
