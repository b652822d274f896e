import { View } from '@tarojs/components'
import { Answered } from '@/features/answers/answered'
import { PointsLink } from '@/features/loyalty/points-link'
import { cardText } from '@/features/membership/card/card.text'
import { CardFace } from '@/features/membership/card/card-face'
import { useCard } from '@/features/membership/card/use-card'
import { JoinCard } from '@/features/membership/join-card'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { WalletLink } from '@/features/promotions/links'
import { OperatorLink } from '@/features/stores/operator-link'
import { useTabWords } from '@/features/tabs/use-tab-words'
import { Screen } from '@/ui/screen'

/** The card of a member, what a card is for to all others; kept codes do without a network. */
export default function CardPage() {
  usePageTitle(cardText.title)
  useTabWords()
  const { asked, asLast } = useCard()
  if (asLast?.card.member) {
    const { card } = asLast
    return (
      <Screen>
        <CardFace card={card} member={asLast.card.member} kept={asLast} onRefresh={asked.refresh} />
      </Screen>
    )
  }
  return (
    <Screen>
      <Answered asked={asked} wayOut={null}>
        {(card) =>
          card.member === null ? (
            <JoinCard terms={<OperatorLink id="terms" about="terms" />} />
          ) : (
            <View>
              <CardFace card={card} member={card.member} kept={null} onRefresh={asked.refresh} />
              {PARTS.loyalty ? (
                <View className="foot">
                  <PointsLink />
                  <WalletLink />
                </View>
              ) : null}
            </View>
          )
        }
      </Answered>
    </Screen>
  )
}
