import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import { useSay } from '@/ui/language'
import { forgetMeText } from './forget-me.text'
import { LeaveWay } from './leave-way'
import '../membership.scss'

/** The way out for who never joined; nothing where nothing is kept, and a member's is under “Me”. */
export function ForgetMe() {
  const say = useSay()
  const [isGone, setIsGone] = useState(false)
  const { query } = useQuery('membership/me', {})
  if (isGone) {
    return (
      <View id="forgotten" className="muted" aria-live="polite">
        {say(forgetMeText.gone)}
      </View>
    )
  }
  const isGuest = query.status === 'ready' && query.value.known && query.value.me === null
  return isGuest ? (
    <LeaveWay id="forget-me" words={forgetMeText} onLeft={() => setIsGone(true)} />
  ) : null
}
