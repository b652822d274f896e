import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { JoiningAge } from '@/shared/contracts/membership.contract'
import { TERMS_VERSION } from '@/shared/domain/membership/joining'
import { TapButton } from '@/ui/button'
import { useLanguage, useSay } from '@/ui/language'
import { membershipText } from './membership.text'
import { useMyWrite } from './use-my-write'
import { WriteWord } from './write-word'
import './membership.scss'

/** One tap makes a member; which of the two taps says all that is asked of their age. */
export function JoinCard({ terms }: { readonly terms: ReactNode }) {
  const say = useSay()
  const { language } = useLanguage()
  const { writing, submit, checkAgain } = useMyWrite('membership/join')
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const join = (age: JoiningAge) => submit({ age, terms: TERMS_VERSION, language })
  return (
    <View id="join-card" className="card">
      <View className="title">{say(membershipText.joinTitle)}</View>
      <View className="muted">{say(membershipText.joinWhat)}</View>
      <View className="joining">
        <TapButton
          id="join"
          label={say(membershipText.join)}
          busy={busy}
          onTap={() => join('fourteen-or-older')}
        />
        <TapButton
          id="join-with-guardian"
          label={say(membershipText.joinWithGuardian)}
          look="second"
          busy={busy}
          onTap={() => join('with-guardian')}
        />
      </View>
      <WriteWord about="join" writing={writing} onCheckAgain={checkAgain} />
      <View className="small">{say(membershipText.joinTerms)}</View>
      {terms}
    </View>
  )
}
