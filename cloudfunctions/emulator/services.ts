import * as v from 'valibot'
import type { LocalDatabase } from './database/open-database'
import { WireError } from './database/wire-error'
import { InvocationFailure } from './functions/failure'
import type { LocalFunctions } from './functions/functions'
import { FUNCTION_LIMITS } from './functions/limits'
import type { RunningInstance, Service } from './gateway/gateway'
import { callOpenApi, type OpenApiOptions } from './openapi/openapi'

export interface ServicesOptions {
  readonly database: LocalDatabase
  readonly functions: LocalFunctions
  readonly openapi: OpenApiOptions
  /** Awaited before every database call. */
  readonly beforeDatabase: () => Promise<unknown>
}

/** What the SDK may ask of the cloud, by wire action. */
export function cloudServices(options: ServicesOptions): Readonly<Record<string, Service>> {
  return {
    database: async ({ action, body }) => {
      await options.beforeDatabase()
      return options.database.handle(action, body)
    },
    'functions.invokeFunction': ({ body, instance }) =>
      invokeFunction(body, instance, options.functions),
    'wx.openApi': async ({ body, instance }) => openApi(body, instance, options),
  }
}

/** What an instance is running, as faults are aimed at it. */
export function runningOf(
  functions: LocalFunctions,
  instance: string,
): RunningInstance | undefined {
  const found = functions.instance(instance)
  if (!found) return undefined
  const parsed = v.safeParse(v.object({ action: v.string() }), found.running?.event)
  const action = parsed.success ? { action: parsed.output.action } : {}
  return { function: found.function.name, ...action }
}

/** Who an instance works for now; a call from an idle or unknown one is nobody's. */
function runningCaller(functions: LocalFunctions, instance: string | null) {
  const found = instance === null ? undefined : functions.instance(instance)
  if (!found?.running) throw new WireError('INVALID_REQUEST_SOURCE', 'no function is running here')
  return { function: found.function, caller: found.running.caller }
}

const invokeSchema = v.object({ function_name: v.string(), request_data: v.optional(v.string()) })

/** `callFunction` from a function: the same person, one `scf` longer. */
async function invokeFunction(body: object, instance: string | null, functions: LocalFunctions) {
  const { caller } = runningCaller(functions, instance)
  const { function_name, request_data = '' } = v.parse(invokeSchema, body)
  if (Buffer.byteLength(request_data) > FUNCTION_LIMITS.requestMaxBytes) {
    throw new WireError('EXCEED_MAX_PAYLOAD_SIZE', 'data exceed max size')
  }
  const data: unknown = request_data === '' ? {} : JSON.parse(request_data)
  try {
    const source = `${caller.source},scf`
    return {
      data: { response_data: await functions.invoke(function_name, data, { ...caller, source }) },
    }
  } catch (error) {
    if (error instanceof InvocationFailure) throw new WireError(error.code, error.message)
    throw error
  }
}

const openApiSchema = v.object({ apiName: v.string(), requestData: v.instance(Uint8Array) })

function openApi(body: object, instance: string | null, options: ServicesOptions): Uint8Array {
  const { function: fn, caller } = runningCaller(options.functions, instance)
  const { apiName, requestData } = v.parse(openApiSchema, body)
  const { source, openid } = caller
  const call = {
    api: apiName,
    requestData,
    function: fn,
    source,
    ...(openid !== undefined && { openid }),
  }
  return callOpenApi(call, options.openapi)
}
