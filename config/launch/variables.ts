import type { FunctionManifest } from '../functions-build'

/** What the environment says of a deployment; a variable that is empty is not there. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * Variables a function runs without: keys that are being replaced, the owner's code once it has been
 * used, templates before there are any, the AppSecret where numbers have no live cards (it is read
 * with the first), and WeChat's addresses, which only tests change.
 */
const OPTIONAL: readonly string[] = [
  'CODE_KEY_BEFORE',
  'OWNER_CODE',
  'MESSAGE_TEMPLATES',
  'WECHAT_PAY_PUBLIC_KEY_BEFORE',
  'WECHAT_PAY_PUBLIC_KEY_ID_BEFORE',
  'WECHAT_PAY_URL',
  'WECHAT_APP_SECRET',
  'WECHAT_API_URL',
]

export function isOptional(name: string): boolean {
  return OPTIONAL.includes(name)
}

/** Those of a function that are set, by name. */
export function variablesOf(
  { environment }: Pick<FunctionManifest, 'environment'>,
  variables: Variables,
): Record<string, string> {
  return Object.fromEntries(
    environment.flatMap((name) => {
      const value = variables[name]
      return value ? [[name, value]] : []
    }),
  )
}

/** What a function would not start without and the environment does not have. */
export function missingOf(
  { environment }: Pick<FunctionManifest, 'environment'>,
  variables: Variables,
): string[] {
  return environment.filter((name) => !variables[name] && !isOptional(name))
}
