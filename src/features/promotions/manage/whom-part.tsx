import { View } from '@tarojs/components'
import type { CategoryId } from '@/shared/kernel/ids'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { NumberField, YesNo } from './fields'
import { formText } from './form.text'
import { type PromotionForm, toggled, type Writing } from './promotion-form'
import { useChoices } from './use-choices'

interface GoodsProps extends Writing {
  readonly categories: readonly { readonly id: CategoryId; readonly name: MerchantText }[]
}

/** What it is for: everything, or some categories. */
export function GoodsPart({ form, change, categories }: GoodsProps) {
  const say = useSay()
  const { categoryIds } = form
  return (
    <>
      <View className="promotions-label">{say(formText.goods)}</View>
      <View className="choices">
        <TapButton
          id="goods-all"
          label={say(formText.allGoods)}
          look={categoryIds.length === 0 ? 'chosen' : 'second'}
          onTap={() => change({ categoryIds: [] })}
        />
        {categories.map(({ id, name }) => (
          <TapButton
            key={id}
            id={`goods-${id}`}
            label={say(name)}
            look={categoryIds.includes(id) ? 'chosen' : 'second'}
            onTap={() => change({ categoryIds: toggled(categoryIds, id) })}
          />
        ))}
      </View>
    </>
  )
}

const whoms: readonly PromotionForm['whom'][] = ['everyone', 'new', 'birthday']

/** Whom it is for. */
export function WhomPart({ form, change }: Writing) {
  const say = useSay()
  const choices = useChoices()
  return (
    <>
      <View className="promotions-label">{say(formText.whom)}</View>
      <Choices
        choices={choices('whom', whoms, formText.whoms)}
        chosen={form.whom}
        onChoose={(whom) => change({ whom })}
      />
      {form.whom === 'new' ? (
        <NumberField
          id="new-days"
          words={formText.newDays}
          value={form.newDays}
          onType={(newDays) => change({ newDays })}
        />
      ) : null}
      <YesNo
        id="in-store"
        words={formText.inStore}
        chosen={form.inStore}
        onChoose={(inStore) => change({ inStore })}
      />
    </>
  )
}
