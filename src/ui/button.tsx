import { Button, type ButtonProps } from '@tarojs/components'
import './button.scss'
import { asOwnButton } from './role'

/** WeChat's chat with the shop's people: what they are told, and a card to send them. */
interface Contact {
  readonly from: string
  readonly card: { readonly title: string; readonly address: string } | null
}

function contactOf({ from, card }: Contact): ButtonProps {
  const chat = { openType: 'contact', sessionFrom: from } as const
  if (card === null) return chat
  const { title, address } = card
  return { ...chat, showMessageCard: true, sendMessageTitle: title, sendMessagePath: address }
}

interface Props {
  readonly id: string
  readonly label: string
  /** What is read aloud, where the label alone would not say which. */
  readonly spoken?: string
  readonly look?: 'main' | 'second' | 'plain' | 'chosen'
  /** What it does is under way: it takes no tap. */
  readonly busy?: boolean
  /** WeChat itself offers the page's card to a friend, or asks for what it alone may ask for. */
  readonly openType?:
    | 'share'
    | 'agreePrivacyAuthorization'
    | 'getPhoneNumber|agreePrivacyAuthorization'
    | 'liveActivity'
  /** The kind of card a `liveActivity` is. */
  readonly activityType?: string
  readonly contact?: Contact
  readonly onGetPhoneNumber?: ButtonProps['onGetPhoneNumber']
  readonly onAgreePrivacyAuthorization?: ButtonProps['onAgreePrivacyAuthorization']
  readonly onCreateLiveActivity?: ButtonProps['onCreateLiveActivity']
  readonly onTap?: () => void
}

/** A button at least 88 rpx high, WeChat's own underneath. */
export function TapButton({
  id,
  label,
  spoken = label,
  look = 'main',
  busy = false,
  openType,
  activityType,
  contact,
  onGetPhoneNumber,
  onAgreePrivacyAuthorization,
  onCreateLiveActivity,
  onTap,
}: Props) {
  // In a browser the attribute switches a button off whatever its value: absent means on.
  const off = busy ? { disabled: true } : {}
  return (
    <Button
      id={id}
      className={`tap tap-${look}${busy ? ' tap-busy' : ''}`}
      hoverClass="tap-pressed"
      aria-label={spoken}
      {...asOwnButton(busy)}
      {...off}
      {...(openType && { openType })}
      {...(activityType && { activityType })}
      {...(contact && contactOf(contact))}
      {...(onGetPhoneNumber && { onGetPhoneNumber })}
      {...(onAgreePrivacyAuthorization && { onAgreePrivacyAuthorization })}
      {...(onCreateLiveActivity && { onCreateLiveActivity })}
      {...(onTap && { onClick: onTap })}
    >
      {label}
    </Button>
  )
}
