import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { POINTS_ADDRESS } from './addresses'
import { pointsLink } from './links.text'

interface Props {
  readonly look?: 'second' | 'plain'
}

/** The way to one's points. */
export function PointsLink({ look = 'plain' }: Props) {
  const say = useSay()
  return (
    <TapButton
      id="my-points"
      label={say(pointsLink)}
      look={look}
      onTap={() => openPage(POINTS_ADDRESS)}
    />
  )
}
