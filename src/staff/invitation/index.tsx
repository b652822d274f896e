import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { AcceptInvitation, useInvitation } from '@/features/staff/invitation/accept-invitation'
import { invitationText } from '@/features/staff/invitation/invitation.text'
import { HomeLink } from '@/features/stores/home-link'
import type { InvitationCode } from '@/shared/domain/staff/invitation'
import { isId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

function Invitation({ code }: { readonly code: InvitationCode }) {
  return (
    <Answered asked={useInvitation(code)} wayOut={<HomeLink />}>
      {(invitation) => <AcceptInvitation code={code} invitation={invitation} />}
    </Answered>
  )
}

export default function InvitationPage() {
  const say = useSay()
  usePageTitle(invitationText.title)
  const { code } = useRouter().params
  return (
    <Screen>
      {isId<'invitation'>(code) ? (
        <Invitation code={code} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'staff/unknown-invitation' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
