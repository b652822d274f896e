import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSay } from '@/ui/language'
import { ActButton } from '../act-button'
import { NameField } from '../name-field'
import { useShowMe } from '../use-memberships'
import { mineText } from './mine.text'

/** The longest code there is. */
const CODE_CHARACTERS = 64

/** The first owner's way in. */
export function ClaimOwner() {
  const say = useSay()
  const showMe = useShowMe()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  return (
    <View className="card staff-card">
      <View className="title">{say(mineText.claim)}</View>
      <View className="muted">{say(mineText.claimHint)}</View>
      <NameField
        id="owner-code"
        words={mineText.ownerCode}
        value={code}
        onType={setCode}
        mostCharacters={CODE_CHARACTERS}
      />
      <NameField id="owner-name" words={mineText.yourName} value={name} onType={setName} />
      <View className="staff-acts">
        <ActButton
          id="claim-owner"
          action="staff/claim-owner"
          input={{ code: code.trim(), name }}
          words={mineText.become}
          look="main"
          onDone={showMe}
        />
      </View>
    </View>
  )
}
