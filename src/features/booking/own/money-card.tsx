import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { BookingView } from '@/shared/contracts/booking.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { momentWords } from '@/ui/when-words'
import { bookingText } from './booking.text'
import { payment } from './payment.text'
import '../booking.scss'

interface SumProps {
  readonly id: string
  readonly label: Words
  readonly fen: Fen
  readonly strong?: boolean
}

function Sum({ id, label, fen, strong = false }: SumProps) {
  const say = useSay()
  return (
    <View id={id} className={`booking-sum${strong ? ' title' : ''}`}>
      <View className="booking-sum-words">{say(label)}</View>
      <View className="figures">{shortPrice(fen)}</View>
    </View>
  )
}

/** What comes back and until when, said before anything is paid and as long as it can be. */
export function RefundRule({ booking }: { readonly booking: BookingView }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { payment: asked, money, freeUntil, utcOffsetMinutes } = booking
  const paying = money.dueFen > 0 || money.paidFen > 0
  const until = freeUntil === null ? null : momentWords(freeUntil, utcOffsetMinutes, now)
  if (!paying && until === null) return null
  const rule =
    until === null
      ? payment.neverFree
      : paying
        ? payment.freeUntil(until)
        : payment.changeUntil(until)
  return (
    <View id="refund-rule" className="booking-rule figures">
      <View>{say(rule)}</View>
      {asked.due === 'deposit' && asked.word === '定金' ? (
        <View id="earnest">{say(payment.earnest)}</View>
      ) : null}
    </View>
  )
}

/** What it costs, what of it is paid here, and what stays for the store. */
export function MoneyCard({ booking }: { readonly booking: BookingView }) {
  const say = useSay()
  const { money, payment: asked, status } = booking
  const { priceFen, dueFen, paidFen, refundFen, refunded } = money
  const name = payment.nameOf(asked)
  const here = Math.max(dueFen, paidFen)
  const kept = status === 'held' || status === 'awaiting-payment' || status === 'confirmed'
  const open = kept || status === 'arrived' || status === 'started'
  if (priceFen === 0 && here === 0) return null
  return (
    <View className="card booking-card">
      <Sum id="booking-price" label={bookingText.price} fen={priceFen} />
      {here === 0 ? null : (
        <Sum
          id="booking-due"
          label={joined(name, paidFen > 0 ? bookingText.paid : bookingText.payNow)}
          fen={here}
          strong={paidFen === 0}
        />
      )}
      {open && priceFen > here ? (
        <Sum id="booking-there" label={bookingText.payThere} fen={priceFen - here} />
      ) : null}
      {refundFen === 0 ? null : (
        <View id="booking-refund" className="booking-status figures">
          {say(
            refunded
              ? bookingText.refunded(shortPrice(refundFen))
              : bookingText.refunding(shortPrice(refundFen)),
          )}
        </View>
      )}
      {status === 'cancelled' && paidFen > 0 && refundFen === 0 ? (
        <View id="booking-kept" className="muted">
          {say(bookingText.kept)}
        </View>
      ) : null}
      {kept ? <RefundRule booking={booking} /> : null}
    </View>
  )
}

/** `订金 · 现在付`: what it is called, where it has a name, and how it stands. */
function joined(name: Words | null, state: Words): Words {
  if (name === null) return state
  return { zh: `${name.zh} · ${state.zh}`, en: `${name.en} · ${state.en}` }
}
