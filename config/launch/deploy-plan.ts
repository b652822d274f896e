import { callRules, type FunctionManifest, functionSettings } from '../functions-build'
import type { Part } from '../profile-parts'
import type { FunctionToSend } from './tencent'
import { missingOf, type Variables, variablesOf } from './variables'

/** What a Mini Program's upload is told (miniprogram-ci, `ci.upload`). */
export interface UploadToSend {
  readonly appid: string
  readonly version: string
  readonly desc: string
  /** As built: nothing is compiled once more. */
  readonly setting: { readonly useProjectConfig: true }
}

/** All that a deployment sends, in this order: functions before the phone that calls them. */
export interface DeployPlan {
  readonly env: string
  readonly functions: readonly FunctionToSend[]
  /** Who may call which function from a phone, for the whole environment. */
  readonly callRules: object
  readonly httpPaths: readonly { readonly path: string; readonly name: string }[]
  readonly upload: UploadToSend
}

/** Functions that only money needs: what a profile leaves out is not deployed either. */
const FOR_MONEY = ['pay', 'pay-notify']

/** Parts that take money through WeChat. */
const TAKE_MONEY: readonly Part[] = ['shop', 'booking', 'events']

export function functionsOf(
  manifests: readonly FunctionManifest[],
  parts: readonly Part[],
): FunctionManifest[] {
  const money = parts.some((part) => TAKE_MONEY.includes(part))
  return manifests.filter(({ name }) => money || !FOR_MONEY.includes(name))
}

function functionToSend(manifest: FunctionManifest, variables: Variables): FunctionToSend {
  const { envVariables, ...settings } = functionSettings(manifest)
  return {
    ...settings,
    envVariables: { TZ: envVariables.TZ, ...variablesOf(manifest, variables) },
  }
}

export function deployPlan(options: {
  readonly env: string
  readonly manifests: readonly FunctionManifest[]
  readonly variables: Variables
  readonly upload: UploadToSend
}): DeployPlan {
  const { env, manifests, variables, upload } = options
  return {
    env,
    functions: manifests.map((manifest) => functionToSend(manifest, variables)),
    callRules: callRules(manifests),
    httpPaths: manifests.flatMap(({ name, httpPath }) =>
      httpPath === undefined ? [] : [{ path: httpPath, name }],
    ),
    upload,
  }
}

/**
 * What a dry run shows: exactly what would be sent, but of every variable's value only that it is
 * set. What is not set is shown too, where it may be left out.
 */
export function shown(plan: DeployPlan, manifests: readonly FunctionManifest[]): object {
  return {
    ...plan,
    functions: plan.functions.map((each) => {
      const { environment = [] } = manifests.find(({ name }) => name === each.name) ?? {}
      const { TZ } = each.envVariables
      const named = environment.map((name) => [
        name,
        name in each.envVariables ? '(set)' : '(missing)',
      ])
      return { ...each, envVariables: { TZ, ...Object.fromEntries(named) } }
    }),
  }
}

/** Function environment variables, names and values together (CloudBase, 环境变量). */
const MOST_VARIABLE_BYTES = 4 * 1024

function variableBytes({ envVariables }: FunctionToSend): number {
  return Object.entries(envVariables).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
    0,
  )
}

/** Why it must not be deployed, one line each; empty when it may. */
export function wrongWith(
  plan: DeployPlan,
  manifests: readonly FunctionManifest[],
  built: { readonly main: Bytes; readonly total: Bytes },
  variables: Variables,
): string[] {
  const missing = manifests.flatMap((manifest) => {
    const names = missingOf(manifest, variables)
    return names.length > 0 ? [`${manifest.name}: missing ${names.join(', ')}`] : []
  })
  const tooLong = plan.functions.flatMap((each) => {
    const bytes = variableBytes(each)
    return bytes > MOST_VARIABLE_BYTES
      ? [`${each.name}: its variables have ${bytes} bytes, ${MOST_VARIABLE_BYTES} at most`]
      : []
  })
  const packages = Object.entries(built).flatMap(([name, { bytes, most }]) =>
    bytes > most ? [`the ${name} package: ${bytes} bytes, ${most} at most`] : [],
  )
  const appid = /^wx[0-9a-f]{16}$/.test(plan.upload.appid)
    ? []
    : ['project.config.json: appid is no Mini Program’s (wx and 16 hexadecimal digits)']
  return [...appid, ...missing, ...tooLong, ...packages]
}

interface Bytes {
  readonly bytes: number
  readonly most: number
}
