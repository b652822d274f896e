import { createRequire } from 'node:module'
import type { TencentKey } from './tencent'

/** A document as it is stored, its id aside. */
type Stored = Readonly<Record<string, unknown>>

/** The documents of an environment, under its key. */
export interface DocumentStore {
  get(collection: string, id: string): Promise<Stored | undefined>
  /** Writes the whole document, whether or not it was there. */
  put<D extends { readonly _id: string }>(collection: string, document: D): Promise<void>
  remove(collection: string, id: string): Promise<void>
}

interface Reference {
  get(): Promise<{ readonly code?: string; readonly message?: string; readonly data?: Stored[] }>
  set(data: object): Promise<{ readonly code?: string; readonly message?: string }>
  remove(): Promise<{ readonly code?: string; readonly message?: string }>
}

/** The part of `@cloudbase/node-sdk` that is used: wx-server-sdk brings it and calls the cloud by it. */
interface NodeSdk {
  init(options: { env: string; secretId: string; secretKey: string; serviceUrl?: string }): {
    database(): { collection(name: string): { doc(id: string): Reference } }
  }
}

/** It answers troubles rather than throwing them. */
async function done<T extends { readonly code?: string; readonly message?: string }>(
  reply: Promise<T>,
): Promise<T> {
  const answer = await reply
  if (answer.code !== undefined) throw new Error(`${answer.code}: ${answer.message ?? ''}`)
  return answer
}

/** @param url where the local cloud's gateway is; the real cloud's own address when absent */
export function documentStore(key: TencentKey, url?: string): DocumentStore {
  const here = createRequire(import.meta.url)
  const sdk: NodeSdk = createRequire(here.resolve('wx-server-sdk'))('@cloudbase/node-sdk')
  const database = sdk.init({ ...key, ...(url !== undefined && { serviceUrl: url }) }).database()
  const at = (collection: string, id: string) => database.collection(collection).doc(id)
  return {
    async get(collection, id) {
      return (await done(at(collection, id).get())).data?.[0]
    },
    async put(collection, { _id, ...data }) {
      await done(at(collection, _id).set(data))
    },
    async remove(collection, id) {
      await done(at(collection, id).remove())
    },
  }
}
