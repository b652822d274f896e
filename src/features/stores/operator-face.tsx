import { View } from '@tarojs/components'
import type { OperatorView } from '@/shared/contracts/stores.contract'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { offerCall } from '@/wechat/phone-call'
import { operatorText } from './operator.text'
import { PRIVACY_ADDRESS } from './page-addresses'
import './stores.scss'

interface TextProps {
  readonly id: string
  readonly title: MerchantText
  readonly paragraphs: readonly MerchantText[]
}

/** One of the merchant's texts, as long as it is. */
function LongText({ id, title, paragraphs }: TextProps) {
  const say = useSay()
  return (
    <View id={id} className="card operator-card">
      <View className="title">{say(title)}</View>
      {paragraphs.map((paragraph) => (
        <View key={paragraph.zh} className="operator-paragraph">
          {say(paragraph)}
        </View>
      ))}
    </View>
  )
}

function Licences({ operator: { stores, moreStores } }: { readonly operator: OperatorView }) {
  const say = useSay()
  return (
    <View id="licences" className="card operator-card">
      <View className="title">{say(operatorText.licences)}</View>
      {stores.map(({ storeId, name, licences: { business, food } }) => (
        <View key={storeId} className="operator-paragraph">
          <View>{say(name)}</View>
          <View className="small figures">{say(operatorText.business(business))}</View>
          {food === undefined ? null : (
            <View className="small figures">{say(operatorText.food(food))}</View>
          )}
        </View>
      ))}
      {moreStores ? (
        <View className="small operator-paragraph">{say(operatorText.moreStores)}</View>
      ) : null}
    </View>
  )
}

/** Who runs the stores: their licences, what they bind themselves to, and where to complain. */
export function OperatorFace({ operator }: { readonly operator: OperatorView }) {
  const say = useSay()
  const { name, complaintPhone, agreement, membershipRules } = operator
  return (
    <View>
      <View id="operator-name" className="display">
        {say(name)}
      </View>
      <View className="card operator-card operator-phone">
        <View>
          <View className="small">{say(operatorText.complaints)}</View>
          <View className="figures">{complaintPhone}</View>
        </View>
        <TapButton
          id="call-complaints"
          label={say(operatorText.call)}
          spoken={`${say(operatorText.call)} ${say(operatorText.complaints)} ${complaintPhone}`}
          look="second"
          onTap={() => offerCall(complaintPhone)}
        />
      </View>
      <Licences operator={operator} />
      <LongText id="agreement" title={operatorText.agreement} paragraphs={agreement} />
      <LongText id="rules" title={operatorText.membershipRules} paragraphs={membershipRules} />
      <View className="foot">
        <TapButton
          id="privacy"
          label={say(operatorText.privacy)}
          look="plain"
          onTap={() => openPage(PRIVACY_ADDRESS)}
        />
      </View>
    </View>
  )
}
