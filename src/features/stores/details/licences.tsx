import { View } from '@tarojs/components'
import type { StoreDetails } from '@/shared/contracts/stores.contract'
import { useSay } from '@/ui/language'
import { detailsText } from './details.text'

/** The numbers a store must show (E-Commerce Law of the PRC, article 15). */
export function Licences({ licences }: Pick<StoreDetails, 'licences'>) {
  const say = useSay()
  return (
    <View id="licences" className="small store-licences">
      <View>{`${say(detailsText.business)} ${licences.business}`}</View>
      {licences.food === undefined ? null : (
        <View>{`${say(detailsText.food)} ${licences.food}`}</View>
      )}
    </View>
  )
}
