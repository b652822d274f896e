import { useQuery } from '@/cloud/use-query'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { operatorText } from '@/features/stores/operator.text'
import { OperatorFace } from '@/features/stores/operator-face'
import { DAY_MS } from '@/shared/kernel/instant'
import { Screen } from '@/ui/screen'

/** Who answers for all of this, and what they bind themselves to. */
export default function OperatorPage() {
  usePageTitle(operatorText.title)
  const asked = useQuery('stores/operator', {}, { freshMs: DAY_MS })
  return (
    <Screen>
      <Answered asked={asked} wayOut={<HomeLink />}>
        {(operator) => <OperatorFace operator={operator} />}
      </Answered>
    </Screen>
  )
}
