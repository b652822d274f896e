import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { settingsText } from '@/features/stores/settings/settings.text'
import { SettingsScreen } from '@/features/stores/settings/settings-screen'
import { useSettings } from '@/features/stores/settings/use-settings'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function Settings({ storeId }: { readonly storeId: StoreId }) {
  const asked = useSettings(storeId)
  return (
    <Answered asked={asked} wayOut={<HomeLink />}>
      {(settings) => <SettingsScreen at={{ settings, refresh: asked.refresh }} />}
    </Answered>
  )
}

export default function SettingsPage() {
  usePageTitle(settingsText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Settings storeId={store} /> : <UnknownStore />}</Screen>
}
