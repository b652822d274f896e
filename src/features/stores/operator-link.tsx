import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { operatorText } from './operator.text'
import { OPERATOR_ADDRESS } from './page-addresses'

interface Props {
  readonly id?: string
  /** What the reader is looking for there. */
  readonly about?: keyof typeof operatorText.links
}

/** The way to who answers for all of this: its licences, its terms, its phone. */
export function OperatorLink({ id = 'operator', about = 'operator' }: Props) {
  const say = useSay()
  return (
    <TapButton
      id={id}
      label={say(operatorText.links[about])}
      look="plain"
      onTap={() => openPage(OPERATOR_ADDRESS)}
    />
  )
}
