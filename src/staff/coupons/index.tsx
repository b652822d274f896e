import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Answered } from '@/features/answers/answered'
import { useMenuNames } from '@/features/catalogue/menu/use-menu-names'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { LookedAt, Redeemed } from '@/features/promotions/counter/coupon-at-counter'
import { GiftAtCounter } from '@/features/promotions/counter/gift-at-counter'
import { redeemText } from '@/features/promotions/counter/redeem.text'
import { ScanCoupon } from '@/features/promotions/counter/scan-coupon'
import { useLookAtCode } from '@/features/promotions/counter/use-redeem'
import { refusedWords } from '@/features/promotions/refused-words'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { CouponAtCounter } from '@/shared/contracts/promotions.contract'
import { isId, type StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

/** What is on the counter: nothing yet, a code just read, or what became of it. */
type Step =
  | { readonly at: 'scan'; readonly word: Words | null }
  | { readonly at: 'look'; readonly code: string }
  | { readonly at: 'redeemed'; readonly coupon: CouponAtCounter }

interface LookProps {
  readonly storeId: StoreId
  readonly code: string
  readonly onStep: (step: Step) => void
}

function Look({ storeId, code, onStep }: LookProps) {
  const say = useSay()
  const nameOf = useMenuNames(storeId)
  return (
    <Answered asked={useLookAtCode(storeId, code)} wayOut={null} wordsOf={refusedWords}>
      {({ coupon, gift }) => {
        if (coupon !== null) {
          return (
            <LookedAt
              storeId={storeId}
              code={code}
              at={coupon}
              nameOf={nameOf}
              onRedeemed={(redeemed) => onStep({ at: 'redeemed', coupon: redeemed })}
            />
          )
        }
        if (gift === null) return <Notice id="refused" words={say(redeemText.nothing)} />
        return (
          <GiftAtCounter
            storeId={storeId}
            code={code}
            gift={gift}
            onHandedOver={() => onStep({ at: 'scan', word: redeemText.handedOver })}
          />
        )
      }}
    </Answered>
  )
}

function Redeem({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  const nameOf = useMenuNames(storeId)
  const [step, setStep] = useState<Step>({ at: 'scan', word: null })
  const next = (
    <View className="promotions-ways">
      <TapButton
        id="next-coupon"
        label={say(redeemText.another)}
        look={step.at === 'redeemed' ? 'main' : 'second'}
        onTap={() => setStep({ at: 'scan', word: null })}
      />
    </View>
  )
  switch (step.at) {
    case 'scan':
      return <ScanCoupon word={step.word} onCode={(code) => setStep({ at: 'look', code })} />
    case 'look':
      return (
        <>
          <Look storeId={storeId} code={step.code} onStep={setStep} />
          {next}
        </>
      )
    case 'redeemed':
      return (
        <>
          <Redeemed
            storeId={storeId}
            at={step.coupon}
            nameOf={nameOf}
            onUndone={() => setStep({ at: 'scan', word: redeemText.undone })}
          />
          {next}
        </>
      )
    default:
      return step satisfies never
  }
}

/** Coupons and gifts at a counter: looked at, then redeemed. */
export default function CouponsPage() {
  usePageTitle(redeemText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Redeem storeId={store} /> : <UnknownStore />}</Screen>
}
