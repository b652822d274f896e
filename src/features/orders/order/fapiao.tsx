import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { OrderView } from '@/shared/contracts/orders.views'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { chooseInvoiceTitle } from '@/wechat/invoice-title'
import { WriteWord } from '../write-word'
import { fapiaoText } from './order.text'
import { useOrderWrite } from './use-order'

/** The contract's limits, and a 统一社会信用代码's length (GB 32100). */
const TITLE_CHARACTERS = 100
const TAX_NUMBER_CHARACTERS = 20
const EMAIL_CHARACTERS = 100

interface Form {
  readonly organisation: boolean
  readonly title: string
  readonly taxNumber: string
  readonly email: string
}

const blank: Form = { organisation: false, title: '', taxNumber: '', email: '' }

interface FieldProps {
  readonly id: string
  readonly words: Words
  readonly value: string
  readonly most: number
  readonly onType: (value: string) => void
}

function Field({ id, words, value, most, onType }: FieldProps) {
  const say = useSay()
  return (
    <Input
      id={id}
      className="order-field"
      value={value}
      maxlength={most}
      placeholder={say(words)}
      aria-label={say(words)}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}

interface FieldsProps {
  readonly form: Form
  readonly change: (part: Partial<Form>) => void
}

function Fields({ form, change }: FieldsProps) {
  const say = useSay()
  const choose = chooseInvoiceTitle
  const fromWeChat = async (ask: NonNullable<typeof choose>) => {
    const found = await ask()
    if (found === null) return
    change({
      title: found.title,
      organisation: found.taxNumber !== null,
      taxNumber: found.taxNumber ?? '',
    })
  }
  return (
    <>
      {choose === null ? null : (
        <View className="order-ways">
          <TapButton
            id="fapiao-choose"
            label={say(fapiaoText.choose)}
            look="second"
            onTap={() => void fromWeChat(choose)}
          />
        </View>
      )}
      <Choices
        choices={[
          { value: false, id: 'fapiao-person', label: say(fapiaoText.person) },
          { value: true, id: 'fapiao-organisation', label: say(fapiaoText.organisation) },
        ]}
        chosen={form.organisation}
        onChoose={(organisation) => change({ organisation })}
      />
      <Field
        id="fapiao-title"
        words={fapiaoText.forWhom}
        value={form.title}
        most={TITLE_CHARACTERS}
        onType={(title) => change({ title })}
      />
      {form.organisation ? (
        <Field
          id="fapiao-tax-number"
          words={fapiaoText.taxNumber}
          value={form.taxNumber}
          most={TAX_NUMBER_CHARACTERS}
          onType={(taxNumber) => change({ taxNumber })}
        />
      ) : null}
      <Field
        id="fapiao-email"
        words={fapiaoText.email}
        value={form.email}
        most={EMAIL_CHARACTERS}
        onType={(email) => change({ email })}
      />
    </>
  )
}

interface Props {
  readonly order: OrderView
  readonly refresh: () => void
}

function FapiaoSheet({ order, refresh, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay()
  const [form, setForm] = useState(blank)
  const { writing, submit, checkAgain } = useOrderWrite('orders/ask-fapiao', refresh, onClose)
  const send = () =>
    submit({
      orderId: order.id,
      title: form.title.trim(),
      taxNumber: form.organisation ? form.taxNumber.trim().toUpperCase() : null,
      email: form.email.trim(),
    })
  const whole =
    form.title.trim() !== '' &&
    form.email.trim() !== '' &&
    (!form.organisation || form.taxNumber.trim() !== '')
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <Sheet id="fapiao-sheet" title={say(fapiaoText.title)} onClose={onClose}>
      <View className="muted">{say(fapiaoText.hint)}</View>
      <Fields form={form} change={(part) => setForm((now) => ({ ...now, ...part }))} />
      <View className="order-ways">
        <TapButton
          id="fapiao-send"
          label={say(fapiaoText.send)}
          busy={busy || !whole}
          onTap={send}
        />
      </View>
      <WriteWord about="fapiao" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}

/** The fapiao of an order: how far it is, or the way to ask for it once there is money to write. */
export function Fapiao({ order, refresh }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { fapiao, status } = order
  if (fapiao !== undefined) {
    return (
      <View id="fapiao" className="card order-card">
        <View className="order-line-name">{`${say(fapiaoText.title)} · ${fapiao.title}`}</View>
        <View className="small" aria-live="polite">
          {say(fapiaoText.status[fapiao.status])}
        </View>
      </View>
    )
  }
  const paid = ['paid', 'accepted', 'ready', 'collected'].includes(status)
  if (!paid || order.totalFen <= order.refundedFen) return null
  return (
    <>
      <TapButton
        id="ask-fapiao"
        label={say(fapiaoText.ask)}
        look="plain"
        onTap={() => setOpen(true)}
      />
      {open ? <FapiaoSheet order={order} refresh={refresh} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
