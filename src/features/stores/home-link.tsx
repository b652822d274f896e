import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { restartAt } from '@/wechat/navigation'
import { homeAddress } from './addresses'
import { storesText } from './stores.text'

interface Props {
  readonly id?: string
  readonly storeId?: StoreId
  readonly words?: Words
  readonly look?: 'main' | 'second'
}

/** The way home, to the store one was at where there was one. */
export function HomeLink({
  id = 'go-home',
  storeId,
  words = storesText.home,
  look = 'second',
}: Props) {
  const say = useSay()
  return (
    <TapButton
      id={id}
      label={say(words)}
      look={look}
      onTap={() => restartAt(homeAddress(storeId))}
    />
  )
}
