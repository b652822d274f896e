import type { HolderId } from '@/shared/domain/events/event'
import type { RegistrationStatus } from '@/shared/domain/events/registration-life'
import { entries } from '@/shared/domain/queue/line'
import type {
  Draft,
  EventDocument,
  KeptClaim,
  RegistrationDocument,
  SessionDocument,
} from './events.documents'

function firstStatus({ state }: KeptClaim, { checkedInAt }: Draft): RegistrationStatus {
  switch (state) {
    case 'held':
      return 'awaiting-payment'
    case 'offered':
      return 'offered'
    case 'waiting':
      return 'waiting'
    case 'taken':
      return checkedInAt === null ? 'registered' : 'came'
    default:
      return state satisfies never
  }
}

/** The document of a claim's registration, from what the claim says of it. */
export function writtenFrom(
  session: SessionDocument,
  event: EventDocument,
  claim: KeptClaim & { readonly draft: Draft },
): RegistrationDocument {
  const { draft, registrationId, places, until, since } = claim
  const { name, freeUntilMinutes, questions } = event
  const { personId, guestName, answers, priceFen, checkedInAt, fingerprint } = draft
  return {
    _id: registrationId,
    v: 1,
    rev: 1,
    eventId: event._id,
    sessionId: session._id,
    storeId: session.storeId,
    event: { name, freeUntilMinutes, questions },
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    personId,
    guestName,
    places,
    status: firstStatus(claim, draft),
    until,
    answers,
    priceFen,
    attemptId: null,
    paidAt: null,
    givenBack: [],
    refund: null,
    cancelledBy: null,
    checkedInAt,
    createdAt: since,
    endedAt: null,
    personal: true,
    fingerprint,
    last: {},
  }
}

/** Every claim whose registration is still to be written. */
export function drafted({
  claims,
}: SessionDocument): readonly (readonly [HolderId, KeptClaim & { readonly draft: Draft }])[] {
  return entries(claims).flatMap(([holder, claim]) => {
    const { draft } = claim
    return draft ? [[holder, { ...claim, draft }] as const] : []
  })
}
