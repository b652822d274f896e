import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { MerchantText } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import type { KeptData } from './kept-data'
import './privacy-face.scss'
import { privacyPageText } from './privacy-page.text'
import type { PrivateUse } from './private-uses'

interface CardProps {
  readonly id: string
  readonly title: MerchantText
}

function Card({ id, title, children }: PropsWithChildren<CardProps>) {
  const say = useSay()
  return (
    <View id={id} className="card privacy-card">
      <View className="title">{say(title)}</View>
      {children}
    </View>
  )
}

function Use({ use: { what, why, where, kept } }: { readonly use: PrivateUse }) {
  const say = useSay()
  return (
    <View className="privacy-line">
      <View className="privacy-what">{say(what)}</View>
      <View className="small">{say(privacyPageText.why(say(why)))}</View>
      <View className="small">{say(privacyPageText.where(say(where)))}</View>
      <View className="small">{say(privacyPageText.howLong(say(kept)))}</View>
    </View>
  )
}

interface Props {
  readonly uses: readonly PrivateUse[]
  readonly kept: readonly KeptData[]
  /** What one can have done about it. */
  readonly rights: readonly MerchantText[]
  /** What the merchant says beside it, as long as it is. */
  readonly merchant: readonly MerchantText[]
}

/** What is used and kept of a person: of every build exactly what it does. */
export function PrivacyFace({ uses, kept, rights, merchant }: Props) {
  const say = useSay()
  return (
    <View>
      <Card id="privacy-uses" title={privacyPageText.uses}>
        <View className="muted privacy-line">{say(privacyPageText.usesWhen)}</View>
        {uses.map((use) => (
          <Use key={use.what.zh} use={use} />
        ))}
      </Card>
      <Card id="privacy-kept" title={privacyPageText.kept}>
        {kept.map(({ what, kept: howLong }) => (
          <View key={what.zh} className="privacy-line">
            <View>{say(what)}</View>
            <View className="small">{say(privacyPageText.howLong(say(howLong)))}</View>
          </View>
        ))}
      </Card>
      <Card id="privacy-rights" title={privacyPageText.rights}>
        {rights.map((paragraph) => (
          <View key={paragraph.zh} className="privacy-line">
            {say(paragraph)}
          </View>
        ))}
      </Card>
      <Card id="privacy-merchant" title={privacyPageText.merchant}>
        {merchant.map((paragraph) => (
          <View key={paragraph.zh} className="privacy-line">
            {say(paragraph)}
          </View>
        ))}
      </Card>
    </View>
  )
}
