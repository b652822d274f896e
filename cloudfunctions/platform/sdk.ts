import * as sdk from 'wx-server-sdk'

/** A query or update operator as the SDK makes them; only the SDK looks inside. */
export interface Operator {
  readonly fieldName?: unknown
}

/** A condition on one field, which another may narrow. */
export interface Comparison extends Operator {
  and(other: Comparison): Comparison
}

export type Where = Readonly<Record<string, Operator | RegExp | string | number | boolean | null>>
export type Change = Readonly<Record<string, Operator>>
export type Stage = Readonly<Record<string, unknown>>

export interface SdkQuery {
  field(fields: Readonly<Record<string, boolean>>): SdkQuery
  orderBy(path: string, order: 'asc' | 'desc'): SdkQuery
  limit(max: number): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Change }): Promise<{ stats: { updated: number } }>
}

export interface SdkDocument {
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Promise<unknown>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkAggregate {
  match(where: Where): SdkAggregate
  project(stage: Stage): SdkAggregate
  group(stage: Stage): SdkAggregate
  end(): Promise<{ list: unknown[] }>
}

export interface SdkCollection {
  doc(id: string): SdkDocument
  where(where: Where): SdkQuery
  add(options: { data: object }): Promise<{ _id: string }>
  aggregate(): SdkAggregate
}

/** A transaction's collections: documents by id, and nothing that would slip outside of it. */
export interface SdkTransaction {
  collection(name: string): Pick<SdkCollection, 'doc' | 'add'>
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

interface SdkCommand {
  eq(value: unknown): Operator
  neq(value: unknown): Operator
  gt(value: number | string): Comparison
  gte(value: number): Comparison
  lt(value: number | string): Comparison
  lte(value: number): Comparison
  in(values: readonly unknown[]): Operator
  exists(there: boolean): Operator
  set(value: unknown): Operator
  remove(): Operator
  inc(by: number): Operator
  /** With `slice`, the list keeps its first so many, or with a negative one its last. */
  push(
    values: readonly unknown[] | { readonly each: readonly unknown[]; readonly slice: number },
  ): Operator
}

interface SdkDatabase {
  readonly command: SdkCommand
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
}

/** Who called this invocation, as WeChat vouches for it. */
export interface WxContext {
  readonly OPENID?: string
  readonly APPID?: string
  /** `wx_client` from a phone, `wx_trigger` from a timer, chains such as `wx_client,scf`. */
  readonly SOURCE?: string
}

/** What WeChat's open interfaces answer, as the SDK hands it on: names in camel case. */
interface SdkOpenApi {
  readonly wxacode: {
    getUnlimited(parameters: {
      scene: string
      page: string
      checkPath: boolean
      envVersion: 'release' | 'trial' | 'develop'
      width: number
    }): Promise<{ contentType: string; buffer: Uint8Array }>
  }
  readonly subscribeMessage: {
    /** Its `msgid` has more digits than a number keeps. */
    send(parameters: {
      touser: string
      templateId: string
      page: string
      data: Readonly<Record<string, { readonly value: string }>>
      miniprogramState: 'formal' | 'trial' | 'developer'
      lang: 'zh_CN' | 'en_US'
    }): Promise<{ msgid?: { toString(): string } }>
  }
  readonly phonenumber: {
    getPhoneNumber(parameters: { code: string; openid: string }): Promise<{
      phoneInfo: { purePhoneNumber: string; countryCode: string | number }
    }>
  }
  readonly wxa: {
    readonly sec: {
      readonly order: {
        isTradeManaged(parameters: { appid: string }): Promise<{ isTradeManaged: boolean }>
        getOrder(parameters: {
          transactionId: string
        }): Promise<{ order: { orderState: number; openid: string } }>
        uploadShippingInfo(parameters: {
          orderKey: { orderNumberType: 2; transactionId: string }
          logisticsType: 1 | 2 | 3 | 4
          deliveryMode: 1
          shippingList: readonly { itemDesc: string }[]
          uploadTime: string
          payer: { openid: string }
        }): Promise<unknown>
      }
    }
  }
  readonly security: {
    msgSecCheck(parameters: {
      content: string
      version: 2
      scene: 1 | 2 | 3 | 4
      openid: string
    }): Promise<{ result: { suggest: 'pass' | 'review' | 'risky' } }>
  }
}

interface Sdk {
  readonly openapi: SdkOpenApi
  readonly DYNAMIC_CURRENT_ENV: symbol
  init(config: { env: symbol }): void
  database(config: { throwOnNotFound: boolean }): SdkDatabase
  getWXContext(): WxContext
}

/**
 * The only import of the SDK. Its published types say `any` and `void | string` where promises
 * come back, so this is the part we use, as it behaves; the conformance suite holds it to that.
 */
const cloud = sdk as unknown as Sdk

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

export const database = cloud.database({ throwOnNotFound: false })

/** Conditions and changes. A plain object would be flattened into paths: `set` and `eq` keep it whole. */
export const operators: SdkCommand = database.command

/** Each has to be listed in the `function.json` of the function that calls it. */
export const openapi: SdkOpenApi = cloud.openapi

export function wxContext(): WxContext {
  return cloud.getWXContext()
}
