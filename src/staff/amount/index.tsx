import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Answered } from '@/features/answers/answered'
import { amountText } from '@/features/orders/amount/amount.text'
import { AskAmount, type AskedAmount } from '@/features/orders/amount/ask-amount'
import { PaidNow, usePaidAtCounter, WaitsForPayment } from '@/features/orders/amount/paid-now'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useScreenOn } from '@/features/queue/use-screen-on'
import { CodeScreen } from '@/features/staff/codes/code-screen'
import { ShownCode } from '@/features/staff/codes/shown-code'
import { useCode } from '@/features/staff/codes/use-codes'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { Screen } from '@/ui/screen'

interface HeldUpProps {
  readonly storeId: StoreId
  readonly asked: AskedAmount
  readonly onNext: () => void
}

/** An amount's code, lit for as long as it is held up, until somebody has paid by it. */
function HeldUp({ storeId, asked, onNext }: HeldUpProps) {
  useScreenOn(true)
  const { amountFen } = asked
  const code = useCode(storeId, { kind: 'amount', amountFen })
  return (
    <Answered asked={usePaidAtCounter(storeId, asked)} wayOut={null}>
      {(paid) =>
        paid.payments.length > 0 ? (
          <PaidNow paid={paid} onNext={onNext} />
        ) : (
          <Answered asked={code} wayOut={null}>
            {(picture) => (
              <>
                <ShownCode picture={picture} />
                <WaitsForPayment />
              </>
            )}
          </Answered>
        )
      }
    </Answered>
  )
}

function Amount({ storeId }: { readonly storeId: StoreId }) {
  const [typed, setTyped] = useState('')
  const [asked, ask] = useState<AskedAmount | null>(null)
  const next = () => {
    setTyped('')
    ask(null)
  }
  return (
    <>
      <AskAmount typed={typed} onTyped={setTyped} onShow={ask} />
      {asked === null ? null : (
        <CodeScreen name={{ zh: price(asked.amountFen) }} onClose={() => ask(null)}>
          <HeldUp storeId={storeId} asked={asked} onNext={next} />
        </CodeScreen>
      )}
    </>
  )
}

/** A counter asks for an amount: typed, held up as a code, and seen as it is paid (到店买单). */
export default function AmountPage() {
  usePageTitle(amountText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Amount storeId={store} /> : <UnknownStore />}</Screen>
}
