import { localPushKeys } from '../message-push/letter'
import { LOCAL_TEMPLATES_VALUE } from '../openapi/local-templates'
import type { DeployedFunction } from './manifest'

/** Name of the local environment; it does for the keys as well, which nobody here checks. */
const LOCAL_ENV = 'local'

/** Time zone of every function, as deployed: the real default is UTC. */
export const TIME_ZONE = 'Asia/Shanghai'

/** The environment CloudBase gives an instance, as far as the SDK and our functions read it. */
export function instanceEnvironment(url: string): Record<string, string> {
  return {
    TZ: TIME_ZONE,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: LOCAL_ENV,
    TENCENTCLOUD_SECRETKEY: LOCAL_ENV,
    TENCENTCLOUD_SESSIONTOKEN: LOCAL_ENV,
    SCF_NAMESPACE: LOCAL_ENV,
    TCB_ENV: LOCAL_ENV,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    WX_API_TOKEN: LOCAL_ENV,
    SILENCE: 'true',
  }
}

/**
 * For the local cloud alone, where nothing is secret and nothing released: its codes open the
 * version at hand, and nothing elsewhere.
 */
export const LOCAL_VALUES: Readonly<Record<string, string>> = {
  CODES_OPEN: 'develop',
  CODE_KEY: 'local-cloud-only-code-key-0123456789',
  MARK_KEY: 'local-cloud-only-mark-key-0123456789',
  WECHAT_APPID: localPushKeys.appid,
  WECHAT_PUSH_TOKEN: localPushKeys.token,
  WECHAT_PUSH_AES_KEY: localPushKeys.aesKey,
  MESSAGE_TEMPLATES: LOCAL_TEMPLATES_VALUE,
}

export type Values = Readonly<Record<string, string | undefined>>

/** The variables a function declares, each from the first of `sources` that has it; others are left out. */
export function declaredEnvironment(
  fn: DeployedFunction,
  sources: readonly Values[],
): Record<string, string> {
  return Object.fromEntries(
    fn.environment.flatMap((name) => {
      const value = sources.find((values) => values[name] !== undefined)?.[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
