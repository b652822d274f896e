import assert from 'node:assert/strict'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import type { RegistrationView, SessionList, SessionView } from '@/shared/contracts/events.views'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import { asId, type EventId, type RegistrationId, type SessionId } from '@/shared/kernel/ids'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** The demo's events: a class for ¥128, twelve places; a tasting for members, free, eight places. */
export const teaClass = asId<'event'>('saturdayteaclass')
export const tasting = asId<'event'>('newteatasting')
export const agedTea = asId<'event'>('agedteaevening')

const noAnswers = {}

/** One store's events, whoever registers and whoever stands at the door. */
export class EventShop {
  constructor(
    readonly cloud: TestCloud,
    readonly clerk = 'clerk-mei',
  ) {}

  async sessions(eventId: EventId, openid = 'shopper-lin'): Promise<readonly SessionView[]> {
    const phone = this.cloud.phone(openid)
    return value<'events/event'>(await phone.read('events/event', { eventId })).sessions
  }

  /** The next date of an event. */
  async next(eventId: EventId, openid = 'shopper-lin'): Promise<SessionView> {
    const [next] = await this.sessions(eventId, openid)
    assert.ok(next, `${eventId} has no date`)
    return next
  }

  send<A extends WriteAction>(action: A, input: Input<A>, openid = this.clerk) {
    return this.cloud.phone(openid).intent(action, input).send()
  }

  ask(sessionId: SessionId, openid: string, more: Partial<Input<'events/register'>> = {}) {
    const input = { sessionId, places: 1, answers: noAnswers, waitIfFull: false, ...more }
    return this.send('events/register', input, openid)
  }

  async register(
    sessionId: SessionId,
    openid: string,
    more: Partial<Input<'events/register'>> = {},
  ): Promise<RegistrationView> {
    return value<'events/register'>(await this.ask(sessionId, openid, more))
  }

  async registration(registrationId: RegistrationId, openid: string): Promise<RegistrationView> {
    const phone = this.cloud.phone(openid)
    return value<'events/registration'>(await phone.read('events/registration', { registrationId }))
  }

  async cancel(registrationId: RegistrationId, openid: string): Promise<RegistrationView> {
    return value<'events/cancel'>(await this.send('events/cancel', { registrationId }, openid))
  }

  async prepay(id: RegistrationId, openid: string): Promise<Prepaid> {
    const purpose = { kind: 'event', id } as const
    return value<'payments/prepay'>(await this.send('payments/prepay', { purpose }, openid))
  }

  async confirm({ params }: Prepaid, openid: string, more: object = {}): Promise<void> {
    await this.post('/local/wechat-pay/pay', { openid, params, how: 'pay', ...more })
  }

  /** Pays as a shopper does, and looks until WeChat has said so. */
  async pay(id: RegistrationId, openid: string): Promise<Prepaid> {
    const prepaid = await this.prepay(id, openid)
    await this.confirm(prepaid, openid)
    const { attemptId } = prepaid
    value<'payments/check'>(await this.send('payments/check', { attemptId }, openid))
    return prepaid
  }

  async guests(sessionId: SessionId): Promise<SessionList> {
    const input = { storeId: yuyuan, sessionId }
    return value<'events/guests'>(await this.cloud.phone(this.clerk).read('events/guests', input))
  }

  /** The store's manager makes a session as small as a test wants it. */
  async setCapacity(sessionId: SessionId, capacity: number): Promise<SessionList> {
    const input = { storeId: yuyuan, sessionId, capacity }
    return value<'events/set-capacity'>(
      await this.send('events/set-capacity', input, 'manager-chen'),
    )
  }

  async post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.cloud.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
}
