import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { PointsToApprove } from '@/shared/contracts/loyalty.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { shortPrice } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { dayClockWords } from '@/ui/merchant-clock'
import { signed } from '../points/signed'
import { WriteWord } from '../write-word'
import { deskText } from './desk.text'
import { useApprove } from './use-desk'
import '../loyalty.scss'

interface OneProps {
  readonly storeId: StoreId
  readonly one: PointsToApprove
  readonly refresh: () => void
}

function One({ storeId, one, refresh }: OneProps) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { id, kind, memberEnd, amountFen, points, reason, askedBy, askedAt } = one
  const { writing, submit, checkAgain } = useApprove(storeId, refresh)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const what = [
    say(deskText.kinds[kind]),
    ...(amountFen === null ? [] : [shortPrice(amountFen)]),
    say(deskText.memberEnd(memberEnd)),
  ]
  const asked = deskText.askedBy(askedBy, dayClockWords(askedAt, now))
  const decide = (approved: boolean) => submit({ storeId, id, approved })
  return (
    <View id={`approve-${id}`} className="card points-card">
      <View className="points-tier">
        <View className="points-part-words figures">{what.join(' · ')}</View>
        <View className="title figures">{signed(points)}</View>
      </View>
      {reason === '' ? null : <View>{reason}</View>}
      <View className="small figures">{say(asked)}</View>
      <View className="points-ways">
        <TapButton
          id={`agree-${id}`}
          label={say(deskText.agree)}
          spoken={say(deskText.agreeTo(signed(points), memberEnd))}
          busy={busy}
          onTap={() => decide(true)}
        />
        <TapButton
          id={`decline-${id}`}
          label={say(deskText.decline)}
          look="second"
          busy={busy}
          onTap={() => decide(false)}
        />
      </View>
      <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly waiting: readonly PointsToApprove[]
  readonly refresh: () => void
}

/** What a second person decides on. */
export function ToApprove({ storeId, waiting, refresh }: Props) {
  const say = useSay()
  return (
    <View className="points-section">
      <View className="title">{say(deskText.approveTitle)}</View>
      {waiting.length === 0 ? (
        <View id="nothing-waits" className="muted">
          {say(deskText.approveNone)}
        </View>
      ) : null}
      {waiting.map((one) => (
        <One key={one.id} storeId={storeId} one={one} refresh={refresh} />
      ))}
    </View>
  )
}
