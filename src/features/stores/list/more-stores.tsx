import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { Input } from '@/shared/contracts'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { listText } from './list.text'

interface Props {
  /** The question for the page that follows. */
  readonly ask: Input<'stores/list'>
  /** Whether any store was found before: a page may be empty, and more follow. */
  readonly found: boolean
  readonly row: (store: StoreCard) => ReactNode
}

function NextPage({ ask, found, row }: Props) {
  const say = useSay()
  const { query, refresh } = useQuery('stores/list', ask)
  switch (query.status) {
    case 'loading':
      return <TapButton id="more-loading" label={say(listText.moreLoading)} look="plain" busy />
    case 'ready': {
      const { stores, next } = query.value
      return (
        <View>
          {stores.map(row)}
          {next === null ? null : (
            <MoreStores
              ask={{ ...ask, after: next }}
              found={found || stores.length > 0}
              row={row}
            />
          )}
        </View>
      )
    }
    case 'refused':
    case 'failed':
      return (
        <TapButton id="more-failed" label={say(listText.moreFailed)} look="plain" onTap={refresh} />
      )
    default:
      return query satisfies never
  }
}

/** The rest of a list, a page at a tap. */
export function MoreStores(props: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <View className="more-stores">
      {open ? (
        <NextPage {...props} />
      ) : (
        <TapButton
          id="more-stores"
          label={say(props.found ? listText.more : listText.lookFurther)}
          look="second"
          onTap={() => setOpen(true)}
        />
      )}
    </View>
  )
}
