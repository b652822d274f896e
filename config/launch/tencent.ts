import type { IndexToMake } from './setup-plan'

/** A page of what there is, as Tencent's calls answer. */
interface Page {
  readonly MgoLimit: number
  readonly MgoOffset: number
}

export interface FunctionToSend {
  readonly name: string
  readonly timeout: number
  readonly memorySize: number
  readonly runtime: string
  readonly handler: string
  readonly installDependency: boolean
  readonly envVariables: Readonly<Record<string, string>>
  readonly triggers: {
    readonly name: string
    readonly type: 'timer'
    readonly config: string
  }[]
}

/**
 * The part of `@cloudbase/manager-node` that is used, as its declarations of 5.6.5 and its pages
 * (docs.cloudbase.net/api-reference/manager/node) have it. The tool is not installed with the
 * project: no test and no laptop needs it.
 */
export interface TencentManager {
  readonly database: {
    listCollections(page: Page): Promise<{
      readonly Collections: readonly { readonly CollectionName: string }[]
      readonly Pager: { readonly Total: number }
    }>
    createCollection(name: string): Promise<unknown>
    describeCollection(name: string): Promise<{
      readonly Indexes?: readonly {
        readonly Name: string
        readonly Unique: boolean
        readonly Keys: readonly { readonly Name?: string; readonly Direction?: string }[]
      }[]
    }>
    updateCollection(
      name: string,
      change: {
        readonly CreateIndexes: IndexToMake[]
      },
    ): Promise<unknown>
  }
  readonly functions: {
    /** With `force`, one that is there is given the new code, settings and triggers. */
    createFunction(parameters: {
      readonly func: FunctionToSend
      readonly functionRootPath: string
      readonly force: true
    }): Promise<unknown>
  }
  readonly access: {
    getAccessList(options: { readonly path: string }): Promise<{
      readonly APISet: readonly { readonly Path: string; readonly Name: string }[]
    }>
    createAccess(options: { readonly path: string; readonly name: string }): Promise<unknown>
  }
  readonly permission: {
    modifyResourcePermission(options: {
      readonly resourceType: 'function'
      readonly permission: 'CUSTOM'
      readonly securityRule: string
    }): Promise<unknown>
  }
  commonService(service: 'tcb'): {
    call(request: {
      readonly Action: string
      readonly Param: Readonly<Record<string, string>>
    }): Promise<{ readonly AclTag?: string }>
  }
}

export interface TencentKey {
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
}

/** The release it was written for. */
export const MANAGER = { name: '@cloudbase/manager-node', version: '5.6.5' } as const
export const UPLOADER = { name: 'miniprogram-ci', version: '2.1.42' } as const

function isMissing(thrown: unknown, name: string): boolean {
  return (
    thrown instanceof Error &&
    'code' in thrown &&
    (thrown.code === 'ERR_MODULE_NOT_FOUND' || thrown.code === 'MODULE_NOT_FOUND') &&
    thrown.message.includes(name)
  )
}

/** Loads one of Tencent's tools; where it is missing, says in one line how to get it. */
export async function tool(
  { name, version }: { readonly name: string; readonly version: string },
  load: (name: string) => Promise<unknown> = (specifier) => import(specifier),
): Promise<unknown> {
  try {
    return await load(name)
  } catch (thrown) {
    if (!isMissing(thrown, name)) throw thrown
    throw new Error(`${name} is not installed: npm install --no-save ${name}@${version}`, {
      cause: thrown,
    })
  }
}

type ManagerClass = new (options: {
  secretId: string
  secretKey: string
  envId: string
}) => TencentManager

function isManagerModule(loaded: unknown): loaded is { readonly default: ManagerClass } {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    'default' in loaded &&
    typeof loaded.default === 'function'
  )
}

export async function tencentManager({ env, ...key }: TencentKey): Promise<TencentManager> {
  const loaded = await tool(MANAGER)
  if (!isManagerModule(loaded)) throw new Error(`${MANAGER.name} is not as ${MANAGER.version} was`)
  return new loaded.default({ ...key, envId: env })
}
