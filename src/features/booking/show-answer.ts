import type { ReactNode } from 'react'
import type { ReadAction } from '@/cloud/client'
import type { Asked } from '@/cloud/use-query'
import type { Output } from '@/shared/contracts'

/** How a page shows every state of a question; what is inside once it is answered. */
export type ShowAnswer = <A extends ReadAction>(
  asked: Asked<A>,
  inside: (value: Output<A>) => ReactNode,
) => ReactNode
