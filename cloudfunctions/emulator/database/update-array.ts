import { Query } from 'mingo'
import { compare, isEqual, resolve } from 'mingo/util'
import { type Fields, isFields, isList, type Value } from './ejson'
import type { FieldChange } from './update-path'
import { writeRefused } from './wire-error'

/** The array operators, https://www.mongodb.com/docs/manual/reference/operator/update-array/ */
export type ArrayChange = (list: readonly Value[]) => readonly Value[]

/** An array operator on a missing field: those that add start an empty list, the others do nothing. */
export function onList(path: string, adds: boolean, change: ArrayChange): FieldChange {
  return (old) => {
    if (old === undefined && !adds) return undefined
    if (old !== undefined && !isList(old)) {
      throw writeRefused(`The field '${path}' must be an array but is of type ${typeof old}`)
    }
    const list = old ?? []
    const next = change(list)
    return old !== undefined && isEqual(next, list) ? old : Object.freeze(next)
  }
}

/** `$push`, with or without its modifiers. */
export function push(operand: Value): ArrayChange {
  if (!isFields(operand) || operand.$each === undefined) return (list) => [...list, operand]
  const { $each: each, $position: position, $slice: slice, $sort: sort, ...unknown } = operand
  const extra = Object.keys(unknown)[0]
  if (extra !== undefined) throw writeRefused(`Unrecognized clause in $push: ${extra}`)
  if (!isList(each)) throw writeRefused('The argument to $each in $push must be an array')
  const at = integerOr(position, '$position')
  const keep = integerOr(slice, '$slice')
  const order = sort === undefined ? undefined : orderBy(sort)
  return (list) => {
    const next = list.slice()
    next.splice(at ?? next.length, 0, ...each)
    if (order) next.sort(order)
    if (keep === undefined) return next
    return keep >= 0 ? next.slice(0, keep) : next.slice(keep)
  }
}

export function addToSet(operand: Value): ArrayChange {
  const each = isFields(operand) && operand.$each !== undefined ? operand.$each : [operand]
  if (!isList(each)) throw writeRefused('The argument to $each in $addToSet must be an array')
  return (list) => {
    const next = list.slice()
    for (const item of each) if (!next.some((other) => isEqual(other, item))) next.push(item)
    return next
  }
}

/** `$pull` takes a value, a condition on each item, or conditions on the fields of each item. */
export function pull(operand: Value): ArrayChange {
  const onItem = !isFields(operand) || Object.keys(operand).some((key) => key.startsWith('$'))
  const query = new Query<Fields>(onItem ? { item: operand } : operand, { scriptEnabled: false })
  return (list) =>
    list.filter((item) => !(onItem ? query.test({ item }) : isFields(item) && query.test(item)))
}

export function pullAll(operand: Value): ArrayChange {
  if (!isList(operand)) throw writeRefused('$pullAll requires an array argument')
  return (list) => list.filter((item) => !operand.some((other) => isEqual(other, item)))
}

export function pop(operand: Value): ArrayChange {
  if (operand !== 1 && operand !== -1) throw writeRefused('$pop expects 1 or -1')
  return (list) => (operand === 1 ? list.slice(0, -1) : list.slice(1))
}

function integerOr(value: Value | undefined, clause: string): number | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw writeRefused(`The value for ${clause} must be an integer value`)
  }
  return value
}

/** `$sort` is 1 or -1 for whole items, or an object of fields, the first one deciding first. */
function orderBy(sort: Value): (a: Value, b: Value) => number {
  if (sort === 1 || sort === -1) return (a, b) => sort * compare(a, b)
  if (!isFields(sort))
    throw writeRefused('The $sort is invalid: use 1/-1 to sort the whole element')
  const keys = Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw writeRefused('The $sort element value must be either 1 or -1')
    }
    return { path, direction }
  })
  return (a, b) => {
    for (const { path, direction } of keys) {
      const difference = compare(field(a, path), field(b, path))
      if (difference !== 0) return direction * difference
    }
    return 0
  }
}

function field(item: Value, path: string): unknown {
  return isFields(item) ? resolve(item, path) : undefined
}
