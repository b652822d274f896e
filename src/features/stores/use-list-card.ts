import { useSay } from '@/ui/language'
import { STORE_PICTURE } from '@/wechat/pictures'
import { useShareCard } from '@/wechat/share'
import { homeAddress } from './addresses'
import { storesText } from './stores.text'

/** What home sends while it shows the list of stores. */
export function useListCard() {
  const say = useSay()
  return useShareCard({
    title: say(storesText.pageTitle),
    path: homeAddress(),
    imageUrl: STORE_PICTURE,
  })
}
