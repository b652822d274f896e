import { View } from '@tarojs/components'
import { Answered } from '@/features/answers/answered'
import { BookingsLink } from '@/features/booking/bookings-link'
import { PointsLink } from '@/features/loyalty/points-link'
import { CARD_ADDRESS } from '@/features/membership/addresses'
import { JoinCard } from '@/features/membership/join-card'
import { LanguageChoice } from '@/features/membership/me/language-choice'
import { LeaveWay } from '@/features/membership/me/leave-way'
import { meText } from '@/features/membership/me/me.text'
import { MyData, useMyData } from '@/features/membership/me/my-data'
import { TypeChoice } from '@/features/membership/me/type-choice'
import { HelpLink } from '@/features/notifications/help-link'
import { OrdersLink } from '@/features/orders/mine/orders-link'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { WalletLink } from '@/features/promotions/links'
import { CounterLink } from '@/features/staff/counter-link'
import { OperatorLink } from '@/features/stores/operator-link'
import { useTabWords } from '@/features/tabs/use-tab-words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

/** Who one is here, all that is kept, and how to be nobody again. */
export default function MePage() {
  const say = useSay()
  usePageTitle(meText.title)
  useTabWords()
  return (
    <Screen>
      <Answered asked={useMyData()} wayOut={null}>
        {({ me }) => (
          <>
            {me === null ? (
              <JoinCard terms={<OperatorLink id="terms" about="terms" />} />
            ) : (
              <>
                <TapButton
                  id="show-card"
                  label={say(meText.showCard)}
                  onTap={() => openPage(CARD_ADDRESS)}
                />
                <MyData me={me} />
              </>
            )}
            <View className="mine-ways">
              {PARTS.shop ? <OrdersLink /> : null}
              {PARTS.booking ? <BookingsLink /> : null}
              {PARTS.loyalty && me !== null ? (
                <>
                  <PointsLink look="second" />
                  <WalletLink look="second" />
                </>
              ) : null}
            </View>
            <View className="card section">
              <LanguageChoice member={me !== null} />
              <TypeChoice />
            </View>
            <View className="foot">
              <HelpLink />
              <OperatorLink id="operator" about="operator" />
              {PARTS.staff ? <CounterLink /> : null}
              {me === null ? null : <LeaveWay id="leave-membership" words={meText} />}
            </View>
          </>
        )}
      </Answered>
      <PrivacySheet />
    </Screen>
  )
}
