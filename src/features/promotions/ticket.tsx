import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { ruleFace } from './rule-words'
import './promotions.scss'

interface Props {
  readonly id: string
  readonly promotion: Pick<Promotion, 'name' | 'benefit' | 'how'>
  /** What stands under its name, what decides first. */
  readonly lines: readonly Words[]
  /** It cannot be used any more. */
  readonly over?: boolean
  readonly onOpen?: () => void
  /** What can be done about it, under the rest. */
  readonly children?: ReactNode
}

/** A promotion as a ticket: what it does large on the left, what it is on the right. */
export function Ticket({ id, promotion, lines, over = false, onOpen, children }: Props) {
  const say = useSay()
  const { big, under } = ruleFace(promotion)
  const heard = [big, ...(under === null ? [] : [under]), promotion.name, ...lines]
  const tap =
    onOpen === undefined
      ? {}
      : {
          hoverClass: 'tap-pressed',
          'aria-label': heard.map(say).join(' '),
          onClick: onOpen,
          ...asButton,
        }
  return (
    <View className={`ticket${over ? ' ticket-over' : ''}`}>
      <View id={id} className="ticket-row" {...tap}>
        <View className="ticket-worth figures">
          <View className="ticket-big">{say(big)}</View>
          {under === null ? null : <View className="ticket-under">{say(under)}</View>}
        </View>
        <View className="ticket-words">
          <View className="ticket-name">{say(promotion.name)}</View>
          {lines.map((line) => (
            <View key={line.zh} className="small figures">
              {say(line)}
            </View>
          ))}
        </View>
      </View>
      {children}
    </View>
  )
}
