import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { scanByCamera } from '@/wechat/scan-by-camera'
import { codeOf } from './code-of'
import { redeemText } from './redeem.text'
import '../promotions.scss'

/** More than any code has, its gaps typed with it. */
const CODE_CHARACTERS = 48

interface Props {
  /** What became of the one before. */
  readonly word: Words | null
  readonly onCode: (code: string) => void
}

/** Scans a coupon, or has the digits under it typed. */
export function ScanCoupon({ word, onCode }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const scan = scanByCamera
  const take = (text: string) => {
    const code = codeOf(text)
    if (code !== null) onCode(code)
  }
  return (
    <>
      {word === null ? null : (
        <View id="done-word" className="title" aria-live="polite">
          {say(word)}
        </View>
      )}
      <View className="muted">{say(redeemText.hint)}</View>
      <View className="promotions-ways">
        {scan === null ? null : (
          <TapButton
            id="scan-coupon"
            label={say(redeemText.scan)}
            onTap={() => void scan().then((text) => (text === null ? undefined : take(text)))}
          />
        )}
      </View>
      <Input
        id="coupon-field"
        className="promotions-field figures"
        value={typed}
        maxlength={CODE_CHARACTERS}
        placeholder={say(redeemText.field)}
        placeholderClass="promotions-hint"
        aria-label={say(redeemText.field)}
        confirmType="search"
        onInput={(event) => setTyped(event.detail.value)}
        onConfirm={() => take(typed)}
      />
      <View className="promotions-ways">
        <TapButton
          id="look-at-coupon"
          label={say(redeemText.look)}
          look={scan === null ? 'main' : 'second'}
          busy={codeOf(typed) === null}
          onTap={() => take(typed)}
        />
      </View>
    </>
  )
}
