import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { HealthView } from '@/shared/contracts/staff.health'
import { gravestOf, OUTBOX_LATE_MS, type Verdict } from '@/shared/domain/staff/health'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { copy } from '@/wechat/clipboard'
import { healthText } from './health.text'
import '../staff.scss'

export function useHealth(storeId: StoreId) {
  return useQuery('staff/health', { storeId })
}

type FunctionHealth = HealthView['functions'][number]

const isWell = ({ timer, failedTasks }: FunctionHealth) =>
  failedTasks.length === 0 && (timer === null || timer === 'runs')

/** Whether nobody has to look at anything of what the cloud knows of itself. */
function isAllWell({ functions, outbox, failures }: HealthView): boolean {
  const sent = outbox.givenUp === 0 && outbox.longestDueMs <= OUTBOX_LATE_MS
  return functions.every(isWell) && sent && failures.length === 0
}

interface RowProps {
  readonly id: string
  readonly name: ReactNode
  readonly words: readonly Words[]
  readonly children?: ReactNode
}

function Row({ id, name, words, children }: RowProps) {
  const say = useSay()
  return (
    <View id={`health-${id}`} className="staff-row">
      <View className="staff-row-words">
        <View>{name}</View>
        <View className="small figures">{words.map(say).join(' · ')}</View>
      </View>
      {children}
    </View>
  )
}

/** The function that shoppers call, asked now; the staff's has answered by showing this page. */
function useAnswering(): Verdict {
  const { query } = useQuery('stores/operator', {})
  const verdicts = { ready: 'well', refused: 'well', loading: 'asking', failed: 'look' } as const
  return verdicts[query.status]
}

const answerWords: Readonly<Record<Verdict, Words>> = {
  well: healthText.answers,
  asking: healthText.asking,
  look: healthText.silent,
}

interface FunctionsProps {
  readonly health: HealthView
  readonly shopper: Verdict
}

function Functions({ health, shopper }: FunctionsProps) {
  const say = useSay()
  return (
    <View className="card staff-card">
      <View className="title">{say(healthText.functions)}</View>
      <Row id="shopper" name="shopper" words={[answerWords[shopper]]} />
      <Row id="staff" name="staff" words={[healthText.answers]} />
      {health.functions.map(({ name, at, timer, failedTasks }) => (
        <Row
          key={name}
          id={name}
          name={name}
          words={[
            ...(timer === null ? [] : [healthText.timer[timer]]),
            ...(at === null ? [] : [healthText.heardAt(dayAndTime(at, health.utcOffsetMinutes))]),
            ...(failedTasks.length === 0 ? [] : [healthText.failedTasks(failedTasks)]),
          ]}
        />
      ))}
    </View>
  )
}

function Outbox({ outbox }: Pick<HealthView, 'outbox'>) {
  const say = useSay()
  const { waiting, longestDueMs, givenUp, unknown } = outbox
  const lines = [
    waiting === 0
      ? healthText.nothingWaits
      : healthText.waiting(waiting, Math.ceil(longestDueMs / MINUTE_MS)),
    ...(givenUp === 0 ? [] : [healthText.givenUp(givenUp)]),
    ...(unknown === 0 ? [] : [healthText.unknown(unknown)]),
  ]
  return (
    <View id="health-outbox" className="card staff-card">
      <View className="title">{say(healthText.outbox)}</View>
      {lines.map((words) => (
        <View key={words.zh} className="figures">
          {say(words)}
        </View>
      ))}
    </View>
  )
}

function Failures({ health }: { readonly health: HealthView }) {
  const say = useSay()
  return (
    <View className="card staff-card">
      <View className="title">{say(healthText.failures)}</View>
      {health.failures.length === 0 ? (
        <View id="no-failures" className="muted">
          {say(healthText.noFailures)}
        </View>
      ) : null}
      {health.failures.map(({ action, code, count, at, traceId }) => (
        <Row
          key={traceId}
          id={traceId}
          name={`${action} · ${code}`}
          words={[
            healthText.times(count, dayAndTime(at, health.utcOffsetMinutes)),
            { zh: `${healthText.trace.zh} ${traceId}`, en: `${healthText.trace.en} ${traceId}` },
          ]}
        >
          <TapButton
            id={`copy-${traceId}`}
            label={say(healthText.copy)}
            look="plain"
            onTap={() => void copy(traceId)}
          />
        </Row>
      ))}
    </View>
  )
}

const verdictWords: Readonly<Record<Verdict, Words>> = {
  well: healthText.allWell,
  asking: healthText.checking,
  look: healthText.look,
}

interface Props {
  readonly health: HealthView
  /** Whether what the children show needs a look as well. */
  readonly elsewhere: Verdict
  readonly children?: ReactNode
}

/** What runs, what waits to be sent, and what failed; first whether anything needs a look. */
export function Health({ health, elsewhere, children }: Props) {
  const say = useSay()
  const shopper = useAnswering()
  const verdict = gravestOf([isAllWell(health) ? 'well' : 'look', shopper, elsewhere])
  return (
    <>
      <View id="health-verdict">{say(verdictWords[verdict])}</View>
      <Functions health={health} shopper={shopper} />
      <Outbox outbox={health.outbox} />
      {children}
      <Failures health={health} />
    </>
  )
}
