import { useServerNow } from '@/cloud/use-server-now'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { Strip } from '@/ui/notice'
import { answersText } from './answers.text'

/** Says how old what is shown is, while nothing newer can be had. */
export function LateStrip({ answeredAt }: { readonly answeredAt: Instant }) {
  const say = useSay()
  const ageMs = useServerNow(MINUTE_MS / 2) - answeredAt
  const minutes = Math.max(0, Math.floor(ageMs / MINUTE_MS))
  return <Strip id="late" words={say(answersText.late(minutes))} />
}
