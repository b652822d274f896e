import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { CardView, ChangingCode } from '@/shared/contracts/membership.contract'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { code128Picture } from '@/ui/code128-picture'
import { useSay } from '@/ui/language'
import { qrPicture } from '@/ui/qr-picture'
import { asPicture, unheard } from '@/ui/role'
import { cardText } from './card.text'
import { codeAt, inGroups, type KeptCard } from './card-time'
import { useBrightScreen, useCardNow } from './use-card'
import '../membership.scss'

/** A code twice over: the QR for phones and cameras, the bars for a till's scanner. */
function Code({ code, now }: { readonly code: ChangingCode; readonly now: Instant }) {
  const say = useSay()
  const { text, from, until } = code
  const pictures = useMemo(() => ({ qr: qrPicture(text), bars: code128Picture(text) }), [text])
  const seconds = Math.max(1, Math.ceil((until - now) / SECOND_MS))
  const left = Math.round(((until - now) / (until - from)) * 100)
  return (
    <>
      <View aria-label={say(cardText.code)} {...asPicture}>
        <Image className="card-qr" src={pictures.qr} mode="scaleToFill" {...unheard} />
        <Image className="card-bars" src={pictures.bars} mode="scaleToFill" {...unheard} />
      </View>
      <View id="card-code" className="card-digits figures">
        {inGroups(text)}
      </View>
      <View className="card-time">
        <View className="card-time-left" style={{ width: `${left}%` }} />
      </View>
      <View id="card-changes" className="card-small figures">
        {say(cardText.changesIn(seconds))}
      </View>
    </>
  )
}

function NoCode({ onRefresh }: { readonly onRefresh: () => void }) {
  const say = useSay()
  return (
    <View className="card-none">
      <View id="no-code">{say(cardText.noCode)}</View>
      <TapButton id="refresh-code" label={say(cardText.refresh)} onTap={onRefresh} />
    </View>
  )
}

interface Props {
  readonly card: CardView
  readonly member: NonNullable<CardView['member']>
  /** Where it comes from the phone, because nothing newer can be had. */
  readonly kept: KeptCard | null
  readonly onRefresh: () => void
}

/** The card as it is held out over a counter: white in the dark too, as wide as the screen. */
export function CardFace({ card, member, kept, onRefresh }: Props) {
  const say = useSay()
  useBrightScreen()
  const now = useCardNow(kept)
  const code = codeAt(card.codes, now)
  return (
    <View className="card-face">
      <View className="card-head">
        <View className="card-name">{member.nickname ?? say(cardText.member)}</View>
        <View id="card-number" className="card-small figures">
          {`${say(cardText.number)} ${inGroups(member.number)}`}
        </View>
      </View>
      {code === null ? <NoCode onRefresh={onRefresh} /> : <Code code={code} now={now} />}
      {kept !== null && code !== null ? (
        <View id="card-offline" className="card-small">
          {say(cardText.offline)}
        </View>
      ) : null}
    </View>
  )
}
