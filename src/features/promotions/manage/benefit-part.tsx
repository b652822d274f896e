import { View } from '@tarojs/components'
import type { Words } from '@/shared/kernel/words'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { NumberField, YesNo } from './fields'
import { formText } from './form.text'
import { mayGoWithCoupons, type PromotionForm, type Writing } from './promotion-form'
import { useChoices } from './use-choices'

type NumberName =
  | 'from'
  | 'off'
  | 'percent'
  | 'most'
  | 'price'
  | 'buy'
  | 'free'
  | 'perMember'
  | 'perDay'
  | 'inTotal'

/** Which numbers each kind of benefit asks for. */
const numbersOf: { readonly [K in PromotionForm['benefit']]: readonly NumberName[] } = {
  'amount-off': ['from', 'off'],
  'percent-off': ['percent', 'most'],
  'item-at': ['price'],
  'buy-get': ['buy', 'free'],
}

/** What it means to leave one of them empty. */
const emptyOf: { readonly [N in NumberName]?: Words } = {
  most: formText.noMost,
  perMember: formText.noLimit,
  perDay: formText.noLimit,
  inTotal: formText.noLimit,
}

function Numbers({ form, change, names }: Writing & { readonly names: readonly NumberName[] }) {
  return (
    <>
      {names.map((name) => (
        <NumberField
          key={name}
          id={`field-${name}`}
          words={formText[name]}
          value={form[name]}
          {...(emptyOf[name] && { empty: emptyOf[name] })}
          onType={(typed) => change({ [name]: typed })}
        />
      ))}
    </>
  )
}

const benefits: readonly PromotionForm['benefit'][] = [
  'amount-off',
  'percent-off',
  'item-at',
  'buy-get',
]

/** What it takes off. */
export function BenefitPart({ form, change }: Writing) {
  const say = useSay()
  const choices = useChoices()
  return (
    <>
      <View className="promotions-label">{say(formText.benefit)}</View>
      <Choices
        choices={choices('benefit', benefits, formText.benefits)}
        chosen={form.benefit}
        onChoose={(benefit) => change({ benefit })}
      />
      <Numbers form={form} change={change} names={numbersOf[form.benefit]} />
      {mayGoWithCoupons(form) ? (
        <YesNo
          id="with-coupons"
          words={formText.withCoupons}
          chosen={form.withCoupons}
          onChoose={(withCoupons) => change({ withCoupons })}
        />
      ) : null}
    </>
  )
}

/** How often it may be had. */
export function LimitsPart({ form, change }: Writing) {
  const say = useSay()
  return (
    <>
      <View className="promotions-label">{say(formText.limits)}</View>
      <Numbers form={form} change={change} names={['perMember', 'perDay', 'inTotal']} />
    </>
  )
}
