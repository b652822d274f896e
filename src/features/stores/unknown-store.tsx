import { refusalWords } from '@/cloud/refusal.text'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { HomeLink } from './home-link'

/** What an address leads to that names no store. */
export function UnknownStore() {
  const say = useSay()
  return (
    <Notice id="refused" words={say(refusalWords({ code: 'stores/unknown' }))}>
      <HomeLink />
    </Notice>
  )
}
