import { useRouter } from '@tarojs/taro'
import type { ComponentProps } from 'react'
import { Answered } from '@/features/answers/answered'
import { showAnswersWith } from '@/features/answers/show-answer'
import { BookService } from '@/features/booking/choose/book-service'
import { chooseText } from '@/features/booking/choose/choose.text'
import { FullDay } from '@/features/booking/choose/full-day'
import { ServiceList } from '@/features/booking/choose/service-list'
import { useServices } from '@/features/booking/choose/use-free'
import { bookAddress } from '@/features/booking/page-addresses'
import { refusedWords } from '@/features/booking/refused-words'
import { useAsking } from '@/features/notifications/use-asking'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type ServiceId, type StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { replacePage } from '@/wechat/navigation'

const showAnswer = showAnswersWith(refusedWords)

function NoSuchService({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <Notice id="refused" words={say(chooseText.unknownService)}>
      <TapButton
        id="other-services"
        label={say(chooseText.otherServices)}
        onTap={() => replacePage(bookAddress(storeId))}
      />
    </Notice>
  )
}

/** Who waits is asked whether to be told of a time that comes free. */
function WaitForDay(full: Omit<ComponentProps<typeof FullDay>, 'asking'>) {
  return <FullDay {...full} asking={useAsking('wait')} />
}

interface Props {
  readonly storeId: StoreId
  readonly serviceId: ServiceId | null
}

function Book({ storeId, serviceId }: Props) {
  return (
    <Answered asked={useServices(storeId)} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(menu) => {
        const [only] = menu.services
        const sole = menu.services.length === 1 ? only : undefined
        if (serviceId === null && sole === undefined) {
          return <ServiceList storeId={storeId} menu={menu} />
        }
        const service = sole ?? menu.services.find(({ id }) => id === serviceId)
        if (service === undefined) return <NoSuchService storeId={storeId} />
        return (
          <BookService
            storeId={storeId}
            menu={menu}
            service={service}
            showAnswer={showAnswer}
            full={(full) => <WaitForDay {...full} />}
          />
        )
      }}
    </Answered>
  )
}

/** What a store takes bookings for, and the times of one of them. */
export default function BookPage() {
  usePageTitle(chooseText.title)
  const { store, service } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <Book storeId={store} serviceId={isId<'service'>(service) ? service : null} />
      ) : (
        <UnknownStore />
      )}
    </Screen>
  )
}
