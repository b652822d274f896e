import { View } from '@tarojs/components'
import type { CategoryId } from '@/shared/kernel/ids'
import type { MerchantText, Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { WEEKDAYS, weekdayName } from '@/ui/weekday-words'
import { NameField, NumberField, YesNo } from './fields'
import { formText } from './form.text'
import { mayGoWithCoupons, type PromotionForm } from './promotion-form'

/** The form, and how a field of it changes. */
export interface Writing {
  readonly form: PromotionForm
  readonly change: (changed: Partial<PromotionForm>) => void
}

/** Entries of a table of words as choices, in their order. */
function useChoices() {
  const say = useSay()
  return <K extends string>(
    prefix: string,
    keys: readonly K[],
    words: Readonly<Record<K, Words>>,
  ) => keys.map((value) => ({ value, id: `${prefix}-${value}`, label: say(words[value]) }))
}

const hows: readonly PromotionForm['how'][] = ['by-itself', 'coupon', 'gift']
const givers: readonly PromotionForm['givenBy'][] = ['claim', 'staff', 'points']
const whoms: readonly PromotionForm['whom'][] = ['everyone', 'new', 'birthday']

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

/** With or without one of them. */
function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one]
}

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

/** Some weekdays; none chosen is all of them. */
export function WeekdaysPart({ form, change }: Writing) {
  const say = useSay()
  const { weekdays } = form
  return (
    <View className="choices">
      {WEEKDAYS.map((weekday) => (
        <TapButton
          key={weekday}
          id={`weekday-${weekday}`}
          label={say(weekdayName(weekday))}
          look={weekdays.includes(weekday) ? 'chosen' : 'second'}
          onTap={() => change({ weekdays: toggled(weekdays, weekday) })}
        />
      ))}
    </View>
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
