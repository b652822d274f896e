import { useEffect, useRef } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { OrderView } from '@/shared/contracts/orders.views'
import type { OrderId } from '@/shared/kernel/ids'
import { vibrate } from '@/wechat/attention'
import { isFelt } from './felt'

const pollMs = (order: OrderView) => order.nextPollMs

/** One's own order watched: felt when it is ready. */
export function useOrder(orderId: OrderId) {
  const asked = useQuery('orders/order', { orderId }, { pollMs })
  const status = asked.query.status === 'ready' ? asked.query.value.status : null
  const before = useRef(status)
  useEffect(() => {
    if (isFelt(before.current, status)) vibrate()
    before.current = status
  }, [status])
  return asked
}

/** A write that changes one's order: the page shows what came of it, or asks for it when refused. */
export function useOrderWrite<A extends 'orders/cancel' | 'orders/ask-fapiao'>(
  action: A,
  refresh: () => void,
  onDone: () => void = () => undefined,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: (order) => {
      onDone()
      void know('orders/order', { orderId: order.id }, order)
    },
    onRefused: ({ code }) => {
      if (code === 'orders/not-now') refresh()
    },
  })
}
