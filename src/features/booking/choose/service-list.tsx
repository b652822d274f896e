import { View } from '@tarojs/components'
import type { Output } from '@/shared/contracts'
import type { ServiceView } from '@/shared/contracts/booking.views'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { asButton } from '@/ui/role'
import { openPage } from '@/wechat/navigation'
import { bookAddress } from '../page-addresses'
import { chooseText } from './choose.text'
import { serviceFacts } from './service-words'
import '../booking.scss'

interface RowProps {
  readonly storeId: StoreId
  readonly service: ServiceView
}

function ServiceRow({ storeId, service }: RowProps) {
  const say = useSay()
  const facts = serviceFacts(service).map(say).join(' · ')
  return (
    <View
      id={`service-${service.id}`}
      className="card booking-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${say(service.name)}，${facts}`}
      onClick={() => openPage(bookAddress(storeId, service.id))}
    >
      <View className="title">{say(service.name)}</View>
      <View className="muted figures">{facts}</View>
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly menu: Output<'booking/services'>
}

/** What can be booked at a store, one tap to its times. */
export function ServiceList({ storeId, menu: { storeName, services } }: Props) {
  const say = useSay()
  if (services.length === 0) return <Notice id="no-services" words={say(chooseText.noServices)} />
  return (
    <>
      <View className="small">{say(storeName)}</View>
      <View className="title">{say(chooseText.choose)}</View>
      {services.map((service) => (
        <ServiceRow key={service.id} storeId={storeId} service={service} />
      ))}
    </>
  )
}
