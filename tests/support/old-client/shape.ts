import * as v from 'valibot'

/** What a client could rely on in an answer: which kinds of value stood where, and under which keys. */
export interface Shape {
  /** `string`, `number`, `boolean`, `null`, `list` or `object`, several with a `|` between them. */
  readonly is: string
  readonly list?: Shape | undefined
  readonly keys?: { readonly [key: string]: Shape } | undefined
  /** Those of the keys that were not always there. */
  readonly sometimes?: readonly string[] | undefined
}

/** A shape as it is written down: one word where that says it all, keys not always there with a `?`. */
export type Written =
  | string
  | {
      readonly is?: string | undefined
      readonly list?: Written | undefined
      readonly keys?: { readonly [key: string]: Written } | undefined
    }

export const writtenSchema: v.GenericSchema<Written> = v.union([
  v.string(),
  v.strictObject({
    is: v.optional(v.string()),
    list: v.optional(v.lazy(() => writtenSchema)),
    keys: v.optional(
      v.record(
        v.string(),
        v.lazy(() => writtenSchema),
      ),
    ),
  }),
])

export function written({ is, list, keys, sometimes }: Shape): Written {
  if (!list && !keys) return is
  const named = Object.entries(keys ?? {}).map(([name, below]) => {
    return [sometimes?.includes(name) ? `${name}?` : name, written(below)] as const
  })
  return {
    ...(is !== (keys ? 'object' : 'list') && { is }),
    ...(list && { list: written(list) }),
    ...(keys && { keys: Object.fromEntries(named) }),
  }
}

export function readWritten(from: Written): Shape {
  if (typeof from === 'string') return { is: from }
  const { is = from.keys ? 'object' : 'list', list, keys } = from
  const bare = (name: string) => name.replace(/\?$/, '')
  const named = Object.entries(keys ?? {})
  return {
    is,
    ...(list !== undefined && { list: readWritten(list) }),
    ...(keys && {
      keys: Object.fromEntries(named.map(([name, below]) => [bare(name), readWritten(below)])),
      sometimes: named.filter(([name]) => name.endsWith('?')).map(([name]) => bare(name)),
    }),
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mergedMaybe(a: Shape | undefined, b: Shape | undefined): Shape | undefined {
  return a && b ? mergeShapes(a, b) : (a ?? b)
}

function mergedKeys(a: Shape, b: Shape): Pick<Shape, 'keys' | 'sometimes'> {
  if (!a.keys || !b.keys) {
    const { keys, sometimes } = a.keys ? a : b
    return { keys, sometimes }
  }
  const keys: Record<string, Shape> = {}
  const sometimes = new Set([...(a.sometimes ?? []), ...(b.sometimes ?? [])])
  for (const name of [...new Set([...Object.keys(a.keys), ...Object.keys(b.keys)])].sort()) {
    const merged = mergedMaybe(a.keys[name], b.keys[name])
    if (merged) keys[name] = merged
    if (!a.keys[name] || !b.keys[name]) sometimes.add(name)
  }
  return { keys, sometimes: [...sometimes].sort() }
}

/** What holds of both. */
export function mergeShapes(a: Shape, b: Shape): Shape {
  const is = [...new Set([...a.is.split('|'), ...b.is.split('|')])].sort().join('|')
  return { is, list: mergedMaybe(a.list, b.list), ...mergedKeys(a, b) }
}

export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) {
    const [first, ...rest] = value.map(shapeOf)
    return { is: 'list', list: first && rest.reduce(mergeShapes, first) }
  }
  if (!isObject(value)) return { is: value === null ? 'null' : typeof value }
  const keys: Record<string, Shape> = {}
  for (const name of Object.keys(value).sort()) keys[name] = shapeOf(value[name])
  return { is: 'object', keys }
}

/** What a client that relied on `before` no longer finds in `now`, place by place. */
export function lostBetween(before: Shape, now: Shape, at: string): string[] {
  const kinds = before.is.split('|')
  const other = now.is.split('|').filter((kind) => !kinds.includes(kind))
  if (other.length > 0) return [`${at} was ${before.is} and may be ${other.join('|')}`]
  const lost: string[] = []
  if (before.list) {
    if (now.list) lost.push(...lostBetween(before.list, now.list, `${at}[]`))
    else lost.push(`${at} has nothing in it`)
  }
  for (const [name, was] of Object.entries(before.keys ?? {})) {
    const is = now.keys?.[name]
    if (!is) lost.push(`${at}.${name} is gone`)
    else if (now.sometimes?.includes(name) && !before.sometimes?.includes(name)) {
      lost.push(`${at}.${name} is not always there`)
    } else lost.push(...lostBetween(was, is, `${at}.${name}`))
  }
  return lost
}
