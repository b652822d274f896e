import { Aggregator, ProcessingMode } from 'mingo'
import { cloneDeep } from 'mingo/util'
import { type Fields, isFields, type Value } from './ejson'
import { mongo } from './query'
import { invalidOperator, invalidParam } from './wire-error'

export interface Stage {
  readonly key: string
  readonly value: Value
}

/**
 * The stages the SDK can build. `geoNear` is left out: mingo has no such stage.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/reference-sdk-api/database/collection/Collection.aggregate.html
 */
const STAGES = new Set(
  '$addFields $bucket $bucketAuto $count $group $limit $lookup $match $project $replaceRoot $sample $skip $sort $sortByCount $unwind'.split(
    ' ',
  ),
)

/** The `$match` a pipeline begins with, which an index may serve, and the stages after it. */
export function splitLeadingMatch(stages: readonly Stage[]): {
  match: Fields
  rest: readonly Stage[]
} {
  for (const { key } of stages) {
    if (!STAGES.has(key)) throw invalidOperator(`the aggregation stage ${key} is not emulated`)
  }
  const [first, ...rest] = stages
  if (first?.key !== '$match') return { match: {}, rest: stages }
  if (!isFields(first.value)) throw invalidParam('$match needs an object')
  return { match: first.value, rest }
}

/** Whether a stage only makes new objects out of those it reads; `$project` deletes what it leaves out. */
function leavesInputAlone({ key, value }: Stage): boolean {
  if (key === '$match' || key === '$limit' || key === '$skip' || key === '$count') return true
  return key === '$project' && isFields(value) && Object.values(value).every(isTaken)
}

/** A field as it is, or what is computed from others. */
function isTaken(wanted: Value): boolean {
  if (isFields(wanted)) return Object.keys(wanted).every((name) => name.startsWith('$'))
  return wanted === true || wanted === 1 || typeof wanted === 'string'
}

/** @param lookup reads a whole collection, for `$lookup` */
export function aggregate(
  docs: readonly Fields[],
  stages: readonly Stage[],
  lookup: (collection: string) => readonly Fields[],
): readonly Fields[] {
  if (stages.length === 0) return docs
  return mongo(() =>
    new Aggregator(
      stages.map(({ key, value }) => ({ [key]: value })),
      {
        // Stages such as $addFields write into nested objects, and documents are shared. Without
        // one, copying the whole document would cost more than what a poll takes from it.
        processingMode: stages.every(leavesInputAlone)
          ? ProcessingMode.CLONE_OFF
          : ProcessingMode.CLONE_INPUT,
        scriptEnabled: false,
        collectionResolver: (name) => cloneDeep([...lookup(name)]),
      },
    ).run<Fields>([...docs]),
  )
}
