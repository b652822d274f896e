import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { ReconciledDay, ReconciliationView } from '@/shared/contracts/payments.contract'
import type { Difference } from '@/shared/domain/payments/reconcile'
import type { StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { reconciliationText } from './reconciliation.text'
import './payments.scss'

export function useReconciliation(storeId: StoreId) {
  return useQuery('payments/reconciliation', { storeId })
}

/** Whether WeChat's bills and our books agree, and no refund is stuck. */
export function booksAgree({ days, stuckRefunds }: ReconciliationView): boolean {
  return stuckRefunds === 0 && days.every(({ differences }) => differences.length === 0)
}

const verdictOf = ({ differences }: ReconciledDay): Words =>
  differences.length === 0
    ? reconciliationText.agrees
    : reconciliationText.differs(differences.length)

/** Both books' amounts, the bill's first. */
function BothSums({ billFen, ownFen }: Pick<Difference, 'billFen' | 'ownFen'>) {
  const say = useSay()
  const amount = (fen: Fen | null) => (fen === null ? say(reconciliationText.nothing) : price(fen))
  const bill = `${say(reconciliationText.bill)} ${amount(billFen)}`
  return (
    <View className="figures">{`${bill} · ${say(reconciliationText.own)} ${amount(ownFen)}`}</View>
  )
}

function SumRow({ words, bill, own }: { words: Words; bill: Fen; own: Fen }) {
  const say = useSay()
  return (
    <View className="bill-row">
      <View className="muted">{say(words)}</View>
      {bill === own ? (
        <View className="figures">{price(bill)}</View>
      ) : (
        <BothSums billFen={bill} ownFen={own} />
      )}
    </View>
  )
}

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const say = useSay()
  const { kind, number, billFen, ownFen } = difference
  const { what, next } = reconciliationText.difference[kind]
  return (
    <View className="bill-difference">
      <View className="bill-wrong">{say(what)}</View>
      <BothSums billFen={billFen} ownFen={ownFen} />
      {number === '' ? null : (
        <View className="small figures">{`${say(reconciliationText.number)} ${number}`}</View>
      )}
      <View className="small">{say(next)}</View>
    </View>
  )
}

function DayCard({ reconciled }: { readonly reconciled: ReconciledDay }) {
  const say = useSay()
  const { day, differences, paidFen, ownPaidFen, refundedFen, ownRefundedFen } = reconciled
  const agrees = differences.length === 0
  return (
    <View id={`reconciled-${day}`} className="card bill-day">
      <View className="bill-row">
        <View className="title figures">{day}</View>
        <View className={agrees ? 'muted' : 'bill-wrong'}>{say(verdictOf(reconciled))}</View>
      </View>
      <SumRow words={reconciliationText.paid} bill={paidFen} own={ownPaidFen} />
      <SumRow words={reconciliationText.refunded} bill={refundedFen} own={ownRefundedFen} />
      {differences.map((difference) => (
        <DifferenceRow key={`${difference.kind} ${difference.number}`} difference={difference} />
      ))}
    </View>
  )
}

/** The bills in a line: the newest day that differs, else the newest; and refunds that are stuck. */
export function ReconciliationLine({ days, stuckRefunds }: ReconciliationView) {
  const say = useSay()
  const telling = days.find(({ differences }) => differences.length > 0) ?? days[0]
  const words = telling
    ? reconciliationText.newest(telling.day, verdictOf(telling))
    : reconciliationText.none
  return (
    <View id="newest-bill" className="figures">
      <View>{say(words)}</View>
      {stuckRefunds === 0 ? null : (
        <View className="bill-wrong">{say(reconciliationText.stuck(stuckRefunds))}</View>
      )}
    </View>
  )
}

/** The last days' bills against our books, the newest first. */
export function Reconciliation({
  reconciliation,
}: {
  readonly reconciliation: ReconciliationView
}) {
  const say = useSay()
  const { days, stuckRefunds } = reconciliation
  return (
    <>
      <View className="small">{say(reconciliationText.about)}</View>
      {stuckRefunds === 0 ? null : (
        <View id="stuck-refunds" className="card bill-day bill-wrong">
          {say(reconciliationText.stuck(stuckRefunds))}
        </View>
      )}
      {days.length === 0 ? (
        <View id="reconciliation-none" className="card muted">
          {say(reconciliationText.none)}
        </View>
      ) : null}
      {days.map((each) => (
        <DayCard key={each.day} reconciled={each} />
      ))}
    </>
  )
}
