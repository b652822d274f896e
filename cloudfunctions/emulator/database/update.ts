import { compare, isEqual } from 'mingo/util'
import { assertStorable, type Doc, idOf } from './document'
import { encodeEjson, type Fields, isFields, type Value } from './ejson'
import { addToSet, onList, pop, pull, pullAll, push } from './update-array'
import { changeAt, type FieldChange, parsePath } from './update-path'
import { invalidOperator, writeRefused } from './wire-error'

/** One field of one operator, ready to be applied to any number of documents. */
interface Step {
  readonly path: readonly string[]
  readonly creates: boolean
  readonly change: (doc: Fields) => FieldChange
}

export type Update = (doc: Doc) => Doc

/**
 * Compiles MongoDB update operators, https://www.mongodb.com/docs/manual/reference/operator/update/ .
 * The update gives back the same object where it changes nothing. Refuses unknown operators, two
 * operators on one path, and changes of `_id`, in MongoDB's words.
 */
export function compileUpdate(update: Fields): Update {
  const steps = Object.entries(update).flatMap(([operator, operands]) => {
    if (!operator.startsWith('$')) throw writeRefused(`Unknown modifier: ${operator}`)
    if (!isFields(operands)) {
      throw writeRefused(`Modifiers operate on fields but we found another type for ${operator}`)
    }
    return Object.entries(operands).flatMap(([path, operand]) => compile(operator, path, operand))
  })
  assertDistinct(steps.map((step) => step.path.join('.')))
  return (doc) => {
    let next: Fields = doc
    for (const step of steps) next = changeAt(next, step.path, step.creates, step.change(next))
    if (next === doc) return doc
    const id = idOf(next)
    if (id === undefined) throw new Error('an update kept no _id')
    return Object.freeze({ _id: id, ...next })
  }
}

function compile(operator: string, path: string, operand: Value): readonly Step[] {
  const segments = parsePath(path)
  if (operator === '$rename') return rename(segments, operand)
  const one = (creates: boolean, change: FieldChange): readonly Step[] => [
    { path: segments, creates, change: () => change },
  ]
  switch (operator) {
    case '$set':
      assertStorable(operand, path)
      return one(true, (old) => (isEqual(old, operand) ? old : operand))
    case '$unset':
      return one(false, () => undefined)
    case '$inc':
      return arithmetic(operator, path, operand, (old, by) => (old ?? 0) + by)
    case '$mul':
      return arithmetic(operator, path, operand, (old, by) => (old ?? 0) * by)
    case '$min':
      return one(true, (old) => (old === undefined || compare(operand, old) < 0 ? operand : old))
    case '$max':
      return one(true, (old) => (old === undefined || compare(operand, old) > 0 ? operand : old))
    case '$push':
      return one(true, onList(path, true, push(operand)))
    case '$addToSet':
      return one(true, onList(path, true, addToSet(operand)))
    case '$pull':
      return one(false, onList(path, false, pull(operand)))
    case '$pullAll':
      return one(false, onList(path, false, pullAll(operand)))
    case '$pop':
      return one(false, onList(path, false, pop(operand)))
    default:
      throw invalidOperator(`Unknown modifier: ${operator}`)
  }
}

function arithmetic(
  operator: string,
  path: string,
  operand: Value,
  combine: (old: number | undefined, by: number) => number,
): readonly Step[] {
  const verb = operator === '$inc' ? 'increment' : 'multiply'
  if (typeof operand !== 'number') {
    throw writeRefused(
      `Cannot ${verb} with non-numeric argument: {${path}: ${encodeEjson(operand)}}`,
    )
  }
  const change =
    (doc: Fields): FieldChange =>
    (old) => {
      if (old !== undefined && typeof old !== 'number') {
        const id = encodeEjson(doc._id)
        throw writeRefused(
          `Cannot apply ${operator} to a value of non-numeric type. {_id: ${id}} has the field '${path}' of non-numeric type ${typeof old}`,
        )
      }
      return combine(old, operand)
    }
  return [{ path: parsePath(path), creates: true, change }]
}

/** Two steps: put the value at its new name, if there is one, then remove the old name. */
function rename(from: readonly string[], operand: Value): readonly Step[] {
  if (typeof operand !== 'string') throw writeRefused('The "to" field for $rename must be a string')
  const read = (doc: Fields): Value | undefined => {
    let node: Value | undefined = doc
    for (const name of from)
      node = isFields(node) && Object.hasOwn(node, name) ? node[name] : undefined
    return node
  }
  return [
    {
      path: parsePath(operand),
      creates: true,
      change: (doc) => {
        const value = read(doc)
        return (old) => (value === undefined ? old : value)
      },
    },
    { path: from, creates: false, change: () => () => undefined },
  ]
}

/** MongoDB refuses an update that names one field twice, or a field and something inside it. */
function assertDistinct(paths: readonly string[]): void {
  const seen: string[] = []
  for (const path of paths) {
    const clash = seen.find(
      (other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`),
    )
    if (clash !== undefined) {
      throw writeRefused(`Updating the path '${path}' would create a conflict at '${clash}'`)
    }
    seen.push(path)
  }
}
