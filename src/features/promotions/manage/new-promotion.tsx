import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { NewPromotion } from '@/shared/contracts/promotions.contract'
import { asId, type CategoryId, type StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { dayAt } from '@/ui/merchant-clock'
import { Aside } from '@/ui/notice'
import { offerLines } from '../at-store/offer-list'
import type { NameOf } from '../condition-words'
import { Ticket } from '../ticket'
import { WriteWord } from '../write-word'
import { BenefitPart, LimitsPart } from './benefit-part'
import { formText } from './form.text'
import { HowPart } from './how-part'
import { emptyForm, type PromotionForm, promotionOf } from './promotion-form'
import { useManageWrite } from './use-manage'
import { WhenPart } from './when-part'
import { GoodsPart, WhomPart } from './whom-part'
import '../promotions.scss'

interface PreviewProps {
  readonly storeId: StoreId
  readonly promotion: NewPromotion
  readonly nameOf: NameOf
}

/** A name for what has none yet, so that it can be shown as guests will see it. */
const NOT_YET = asId<'promotion'>('notyetnamed')

function Preview({ storeId, promotion, nameOf }: PreviewProps) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const shown = { ...promotion, id: NOT_YET, stoppedAt: null }
  return (
    <>
      <View className="promotions-label">{say(formText.preview)}</View>
      <Ticket
        id="preview"
        promotion={promotion}
        lines={offerLines(shown, storeId, dayAt(now), nameOf)}
      />
    </>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly categories: readonly { readonly id: CategoryId; readonly name: MerchantText }[]
  readonly nameOf: NameOf
  /** Trying it on an example cart. */
  readonly tryOn: (promotion: NewPromotion) => ReactNode
  readonly onCreated: () => void
}

/** A promotion of the store's own: written, seen as guests will see it, tried, and started. */
export function NewPromotionForm({ storeId, categories, nameOf, tryOn, onCreated }: Props) {
  const say = useSay()
  const today = dayAt(useServerNow(MINUTE_MS))
  const [form, setForm] = useState(emptyForm)
  const change = (changed: Partial<PromotionForm>) => setForm({ ...form, ...changed })
  const { writing, submit, checkAgain } = useManageWrite('promotions/create', storeId, onCreated)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const written = promotionOf(form, storeId)
  const isGift = form.how === 'gift'
  const later = form.firstDay !== null && form.firstDay > today
  return (
    <>
      <View className="card">
        <HowPart form={form} change={change} />
        {isGift ? null : <BenefitPart form={form} change={change} />}
        {isGift ? null : <GoodsPart form={form} change={change} categories={categories} />}
        <WhomPart form={form} change={change} />
        <WhenPart form={form} change={change} today={today} />
        <LimitsPart form={form} change={change} />
      </View>
      {written.ok ? (
        <Preview storeId={storeId} promotion={written.promotion} nameOf={nameOf} />
      ) : (
        <Aside id="still" words={say(formText.still(written.trouble))} />
      )}
      {written.ok && !isGift ? tryOn(written.promotion) : null}
      <View className="promotions-ways">
        <TapButton
          id="create"
          label={say(later ? formText.schedule : formText.create)}
          busy={busy || !written.ok}
          onTap={() => {
            if (written.ok) submit({ storeId, promotion: written.promotion })
          }}
        />
      </View>
      <WriteWord about="create" writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
