import {
  eventRegistrations,
  eventSessions,
  holderOf,
  type RegistrationDocument,
  type SessionDocument,
} from '../../../cloudfunctions/modules/events/events.documents'
import type { Played } from '../histories/played'

const ALL = { limit: 1_000 }

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** Nobody waits on whose places somebody who came later was offered. */
function inTurn(played: Played, { _id, claims }: SessionDocument): void {
  const all = Object.values(claims)
  for (const offered of all.filter(({ state }) => state === 'offered')) {
    const passed = all.find(
      ({ state, since, places }) =>
        state === 'waiting' && since < offered.since && places <= offered.places,
    )
    if (passed) {
      played.violations.push(
        `${_id}: ${offered.registrationId} came before ${passed.registrationId}`,
      )
    }
  }
}

/** What is counted along agrees with the claims, and the claims with the places there are. */
function counts(played: Played, { _id, claims, capacity, left, waiting }: SessionDocument): void {
  const all = Object.values(claims)
  const taken = sum(all.flatMap(({ state, places }) => (state === 'waiting' ? [] : [places])))
  if (left !== capacity - taken) {
    played.violations.push(`${_id}: ${left} left of ${capacity} with ${taken} taken`)
  }
  if (taken > capacity) played.violations.push(`${_id}: ${taken} taken of ${capacity}`)
  if (waiting !== all.filter(({ state }) => state === 'waiting').length) {
    played.violations.push(`${_id}: ${waiting} wait`)
  }
}

/** Who is certain is certain in both documents, and never more than there are places. */
function certain(
  played: Played,
  session: SessionDocument,
  all: readonly RegistrationDocument[],
): void {
  if (session.calledOff) return
  const sure = all.filter(({ status }) => status === 'registered' || status === 'came')
  for (const each of sure) {
    const claim = session.claims[holderOf(each)]
    if (claim?.state !== 'taken' || claim.registrationId !== each._id) {
      played.violations.push(`${each._id} is ${each.status} and has no place`)
    }
  }
  const places = sum(sure.map((each) => each.places))
  if (places > session.capacity) {
    played.violations.push(`${session._id}: ${places} are certain of ${session.capacity}`)
  }
}

/** What must hold at every moment, whoever is in the middle of what. */
export async function atEveryMoment(played: Played): Promise<void> {
  const all = await eventRegistrations.find({}, ALL)
  for (const session of await eventSessions.find({}, ALL)) {
    counts(played, session)
    inTurn(played, session)
    certain(
      played,
      session,
      all.filter(({ sessionId }) => sessionId === session._id),
    )
  }
}

/** Money: what WeChat kept is what registrations say they were paid and did not give back. */
function moneyAgrees(played: Played, all: readonly RegistrationDocument[]): void {
  const kept = sum(
    all.flatMap(({ attemptId, priceFen, refund }) =>
      attemptId === null ? [] : [priceFen - (refund?.fen ?? 0)],
    ),
  )
  if (kept !== played.wechat.kept()) {
    played.violations.push(
      `registrations say ${kept} fen were kept, WeChat ${played.wechat.kept()}`,
    )
  }
  for (const { _id, refund } of all) {
    if (refund && !refund.done) played.violations.push(`${_id}: its refund never ended`)
  }
}

/** A place is somebody's, or free for whoever waits: none is lost. */
function noneLost(
  played: Played,
  session: SessionDocument,
  all: readonly RegistrationDocument[],
): void {
  const { _id, claims, capacity, calledOff, startsAt } = session
  const live = all.filter(({ status }) => status !== 'cancelled' && status !== 'expired')
  if (calledOff) {
    if (live.length > 0) played.violations.push(`${_id} is called off and ${live.length} are on it`)
    if (live.length === 0) played.count('ends called off')
    return
  }
  const certain = live.filter(({ status }) => status === 'registered' || status === 'came')
  const free = capacity - sum(certain.map(({ places }) => places))
  const claimed = Object.values(claims).filter(({ state }) => state === 'taken')
  if (claimed.length !== certain.length) {
    played.violations.push(`${_id}: ${claimed.length} claims, ${certain.length} registrations`)
  }
  for (const { _id: id, status, places } of live) {
    if (status === 'offered' || status === 'awaiting-payment') {
      played.violations.push(`${id} is left ${status}`)
    }
    if (status === 'waiting' && (places <= free || played.now >= startsAt)) {
      played.violations.push(`${id} waits for ${places}, ${free} are free`)
    }
  }
}

/** What must hold once everybody has gone home. */
export async function afterwards(played: Played): Promise<void> {
  await atEveryMoment(played)
  const all = await eventRegistrations.find({}, ALL)
  for (const { status, givenBack, refund, cancelledBy } of all) {
    played.count(`ends ${status}`)
    if (givenBack.length > 0) played.count('money given back')
    if (refund) played.count(`refunded by the ${cancelledBy}`)
  }
  moneyAgrees(played, all)
  for (const session of await eventSessions.find({}, ALL)) {
    noneLost(
      played,
      session,
      all.filter(({ sessionId }) => sessionId === session._id),
    )
    if (Object.values(session.claims).some(({ draft }) => draft)) {
      played.violations.push(`${session._id} was never written down`)
    }
  }
  played.violations.push(...played.wechat.violations)
}
