import { View } from '@tarojs/components'
import { useState } from 'react'
import { showAnswersWith } from '@/features/answers/show-answer'
import { useServices } from '@/features/booking/choose/use-free'
import { bookingText } from '@/features/booking/own/booking.text'
import { BookingFace } from '@/features/booking/own/booking-face'
import { CalendarWay, CancelBooking } from '@/features/booking/own/booking-ways'
import { ChangeTime } from '@/features/booking/own/change-time'
import { HoldForm } from '@/features/booking/own/hold-form'
import { KeptFor } from '@/features/booking/own/kept-for'
import { MoneyCard } from '@/features/booking/own/money-card'
import { bookAddress } from '@/features/booking/page-addresses'
import { refusedWords } from '@/features/booking/refused-words'
import { HelpLink } from '@/features/notifications/help-link'
import { useAsking } from '@/features/notifications/use-asking'
import { PayCard } from '@/features/payments/pay/pay-card'
import { ticketAddress } from '@/features/queue/addresses'
import { HomeLink } from '@/features/stores/home-link'
import type { BookingView } from '@/shared/contracts/booking.views'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'

const showAnswer = showAnswersWith(refusedWords)

interface Props {
  readonly booking: BookingView
  readonly refresh: () => void
}

/** Kept or offered: to be made certain or let go. */
function Kept({ booking, refresh, onToPay }: Props & { readonly onToPay: () => void }) {
  const say = useSay()
  const { heldUntil, offered, money } = booking
  const asking = useAsking(money.dueFen > 0 ? 'book-and-pay' : 'book')
  return (
    <>
      <BookingFace booking={booking}>
        {offered ? <View className="small">{say(bookingText.offeredHint)}</View> : null}
        {heldUntil === null ? null : <KeptFor until={heldUntil} refresh={refresh} />}
      </BookingFace>
      <MoneyCard booking={booking} />
      <HoldForm booking={booking} asking={asking} refresh={refresh} onToPay={onToPay} />
    </>
  )
}

/** What the store offers is asked for only once another time is wanted. */
function Changing({ booking, refresh, onDone }: Props & { readonly onDone: () => void }) {
  return showAnswer(useServices(booking.storeId), (menu) => (
    <>
      <BookingFace booking={booking} />
      <ChangeTime
        booking={booking}
        menu={menu}
        refresh={refresh}
        onDone={onDone}
        showAnswer={showAnswer}
      />
    </>
  ))
}

/** Certain: into the calendar, to another time, or given up. */
function Certain({ booking, refresh }: Props) {
  const say = useSay()
  const [changing, setChanging] = useState(false)
  if (changing) {
    return <Changing booking={booking} refresh={refresh} onDone={() => setChanging(false)} />
  }
  return (
    <>
      <BookingFace booking={booking}>
        <View className="small">{say(bookingText.comeAt)}</View>
      </BookingFace>
      <MoneyCard booking={booking} />
      <View className="booking-ways">
        <CalendarWay booking={booking} />
        {booking.mayChange ? (
          <TapButton
            id="change"
            label={say(bookingText.change)}
            look="second"
            onTap={() => setChanging(true)}
          />
        ) : null}
        <CancelBooking booking={booking} refresh={refresh} />
      </View>
    </>
  )
}

/** There, with a number in the line where somebody waits for it; or over. */
function ThereOrOver({ booking }: Pick<Props, 'booking'>) {
  const say = useSay()
  const { status, ticketId, storeId, serviceId } = booking
  const there = status === 'arrived' || status === 'started'
  return (
    <>
      <BookingFace booking={booking}>
        {status === 'arrived' && ticketId !== null ? (
          <View className="small">{say(bookingText.arrivedHint)}</View>
        ) : null}
      </BookingFace>
      <View className="booking-ways">
        {there && ticketId !== null ? (
          <TapButton
            id="to-ticket"
            label={say(bookingText.ticket)}
            onTap={() => openPage(ticketAddress(ticketId))}
          />
        ) : null}
        {there ? null : (
          <TapButton
            id="book-again"
            label={say(bookingText.bookAgain)}
            onTap={() => openPage(bookAddress(storeId, serviceId))}
          />
        )}
      </View>
      <MoneyCard booking={booking} />
    </>
  )
}

/** One's own booking, by how it stands. */
export function OwnBooking({ booking, refresh }: Props) {
  const [paying, setPaying] = useState(false)
  const { id, status, storeId, money, heldUntil } = booking
  const at = { booking, refresh }
  return (
    <>
      {status === 'held' ? <Kept {...at} onToPay={() => setPaying(true)} /> : null}
      {status === 'awaiting-payment' ? (
        <>
          <BookingFace booking={booking} />
          <PayCard
            purpose={{ kind: 'booking', id }}
            amountFen={money.dueFen}
            payUntil={heldUntil ?? undefined}
            begins={paying}
            onHeard={refresh}
          />
          <MoneyCard booking={booking} />
          <CancelBooking {...at} />
        </>
      ) : null}
      {status === 'confirmed' ? <Certain {...at} /> : null}
      {status === 'held' || status === 'awaiting-payment' || status === 'confirmed' ? null : (
        <ThereOrOver booking={booking} />
      )}
      <View className="foot">
        <HomeLink storeId={storeId} words={bookingText.toStore} />
        <HelpLink storeId={storeId} about={{ kind: 'booking', id }} />
      </View>
    </>
  )
}
