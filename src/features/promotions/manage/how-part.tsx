import { View } from '@tarojs/components'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { NameField, NumberField } from './fields'
import { formText } from './form.text'
import type { PromotionForm, Writing } from './promotion-form'
import { useChoices } from './use-choices'

const hows: readonly PromotionForm['how'][] = ['by-itself', 'coupon', 'gift']
const givers: readonly PromotionForm['givenBy'][] = ['claim', 'staff', 'points']

/** What it is called, and how one comes by it. */
export function HowPart({ form, change }: Writing) {
  const say = useSay()
  const choices = useChoices()
  const forPoints = form.how === 'gift' || (form.how === 'coupon' && form.givenBy === 'points')
  return (
    <>
      <NameField
        id="name"
        words={formText.name}
        value={form.name}
        onType={(name) => change({ name })}
      />
      <NameField
        id="name-en"
        words={formText.nameEn}
        value={form.nameEn}
        onType={(nameEn) => change({ nameEn })}
      />
      <View className="promotions-label">{say(formText.how)}</View>
      <Choices
        choices={choices('how', hows, formText.hows)}
        chosen={form.how}
        onChoose={(how) => change({ how })}
      />
      {form.how === 'coupon' ? (
        <>
          <Choices
            choices={choices('given-by', givers, formText.givenBy)}
            chosen={form.givenBy}
            onChoose={(givenBy) => change({ givenBy })}
          />
          <NumberField
            id="valid-days"
            words={formText.validDays}
            value={form.validDays}
            onType={(validDays) => change({ validDays })}
          />
        </>
      ) : null}
      {forPoints ? (
        <NumberField
          id="points"
          words={formText.points}
          value={form.points}
          onType={(points) => change({ points })}
        />
      ) : null}
    </>
  )
}
