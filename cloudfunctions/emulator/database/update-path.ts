import { encodeEjson, type Fields, isFields, isList, type Value } from './ejson'
import { limits } from './limits'
import { writeRefused } from './wire-error'

/** What an operator makes of a field; `undefined` in is "missing", out is "remove it". */
export type FieldChange = (old: Value | undefined) => Value | undefined

const ARRAY_INDEX = /^(0|[1-9]\d*)$/

/** Splits `holds.a.n`, refusing what no update may touch. */
export function parsePath(path: string): readonly string[] {
  const segments = path.split('.')
  if (segments[0] === '_id') {
    throw writeRefused(
      `Performing an update on the path '${path}' would modify the immutable field '_id'`,
    )
  }
  for (const segment of segments) {
    if (segment === '') {
      throw writeRefused(
        `The update path '${path}' contains an empty field name, which is not allowed.`,
      )
    }
    if (segment === '__proto__') throw writeRefused(`The field name '${path}' is refused.`)
    if (segment.startsWith('$')) {
      throw writeRefused(
        `The dollar ($) prefixed field '${segment}' in '${path}' is not valid for storage.`,
      )
    }
  }
  return segments
}

/**
 * Applies `change` at `path`, copying only the objects along it: everything beside the path is
 * shared with the old document, and no change at all gives back the very same object.
 *
 * @param creates whether missing objects on the way are made (`$set`, `$inc` …) or left (`$unset`)
 */
export function changeAt(
  root: Fields,
  path: readonly string[],
  creates: boolean,
  change: FieldChange,
): Fields {
  const changed = descend(root, path, 0, creates, change)
  if (!isFields(changed)) throw new Error('a document stays an object')
  return changed
}

function descend(
  node: Value | undefined,
  path: readonly string[],
  depth: number,
  creates: boolean,
  change: FieldChange,
): Value | undefined {
  const name = path[depth]
  if (name === undefined) return change(node)
  if (node === undefined && !creates) return undefined
  const parent = node === undefined ? {} : node
  if (isList(parent)) {
    if (!ARRAY_INDEX.test(name)) {
      if (!creates) return node
      throw cannotCreate(name, path[depth - 1], parent)
    }
    const old = parent[Number(name)]
    const next = descend(old, path, depth + 1, creates, change)
    return next === old ? node : withItem(parent, Number(name), next)
  }
  if (isFields(parent)) {
    const old = Object.hasOwn(parent, name) ? parent[name] : undefined
    const next = descend(old, path, depth + 1, creates, change)
    if (next === old) return node
    if (next !== undefined) return Object.freeze({ ...parent, [name]: next })
    const { [name]: _removed, ...rest } = parent
    return Object.freeze(rest)
  }
  if (!creates) return node
  throw cannotCreate(name, path[depth - 1], parent)
}

/** A removed item leaves null behind, and a gap is filled with nulls, as in MongoDB. */
function withItem(
  list: readonly Value[],
  index: number,
  item: Value | undefined,
): readonly Value[] {
  if (item === undefined && index >= list.length) return list
  if (index - list.length > limits.maxArrayPadding) {
    throw writeRefused(`can't backfill more than ${limits.maxArrayPadding} elements`)
  }
  const copy = list.slice()
  while (copy.length < index) copy.push(null)
  copy[index] = item === undefined ? null : item
  return Object.freeze(copy)
}

function cannotCreate(name: string, parentName: string | undefined, parent: Value): Error {
  const element = encodeEjson({ [parentName ?? '']: parent }).slice(0, 200)
  return writeRefused(`Cannot create field '${name}' in element ${element}`)
}
