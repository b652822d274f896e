import { encodeEjson } from '../../cloudfunctions/emulator/database/ejson'

/** What a document is in the model: its number. A unique index stands on it. */
export type State = Map<string, number>

/** What a write should do to a state, and the call that does it. */
export interface PlannedWrite {
  readonly action: string
  readonly body: object
  readonly reply: object
  readonly next: State
  readonly duplicate?: true
}

export const DOC_WRITES = ['insert', 'set', 'set', 'inc', 'remove'] as const
export const WRITES = [...DOC_WRITES, 'where'] as const

export function plan(
  kind: (typeof WRITES)[number],
  _id: string,
  n: number,
  view: State,
): PlannedWrite {
  const old = view.get(_id)
  const next = new Map(view)
  const inc = (by: number) => ({
    data: encodeEjson({ $inc: { n: by } }),
    merge: true,
    upsert: false,
  })
  switch (kind) {
    case 'insert': {
      const insert = { action: 'insertDocument', body: { data: [encodeEjson({ _id, n })] } }
      if (old !== undefined) return { ...insert, reply: {}, next, duplicate: true }
      return { ...insert, reply: { insertedIds: [_id] }, next: next.set(_id, n) }
    }
    case 'set': {
      const body = { ...docOf(_id), data: encodeEjson({ n }), merge: false, upsert: true }
      const reply =
        old === undefined ? { updated: 0, upsert_id: _id } : { updated: old === n ? 0 : 1 }
      return { action: 'modifyDocument', body, reply, next: next.set(_id, n) }
    }
    case 'inc': {
      if (old !== undefined) next.set(_id, old + 1)
      const reply = { updated: old === undefined ? 0 : 1 }
      return { action: 'modifyDocument', body: { ...docOf(_id), ...inc(1) }, reply, next }
    }
    case 'remove':
      next.delete(_id)
      return {
        action: 'removeDocument',
        body: docOf(_id),
        reply: { deleted: old === undefined ? 0 : 1 },
        next,
      }
    case 'where': {
      const matching = [...view].filter(([, value]) => value >= n)
      for (const [id, value] of matching) next.set(id, value + 100)
      const where = { queryType: 'WHERE', query: encodeEjson({ n: { $gte: n } }), multi: true }
      const reply = { updated: matching.length }
      return { action: 'modifyDocument', body: { ...where, ...inc(100) }, reply, next }
    }
  }
}

export function docOf(_id: string) {
  return { queryType: 'DOC', query: encodeEjson({ _id }) }
}
