import assert from 'node:assert/strict'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import type { DeviceView, PeopleView, StaffMe } from '@/shared/contracts/staff.views'
import type { MemberKey } from '@/shared/domain/staff/appointing'
import type { InvitationCode, InvitationKind } from '@/shared/domain/staff/invitation'
import type { Role } from '@/shared/domain/staff/permissions'
import type { StoreId } from '@/shared/kernel/ids'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** A PIN nobody would guess first. */
export const PIN = '258036'

/** The phone of somebody who works here, or wants to. */
export class TestStaff {
  constructor(
    readonly cloud: TestCloud,
    readonly openid: string,
    readonly storeId: StoreId = yuyuan,
  ) {}

  send<A extends WriteAction>(action: A, input: Input<A>) {
    return this.cloud.phone(this.openid).intent(action, input).send()
  }

  async me(): Promise<StaffMe> {
    return value<'staff/me'>(await this.cloud.phone(this.openid).read('staff/me', {}))
  }

  async people(): Promise<PeopleView> {
    const { storeId } = this
    return value<'staff/people'>(
      await this.cloud.phone(this.openid).read('staff/people', { storeId }),
    )
  }

  /** How screens name the colleague of this name. */
  async key(name: string): Promise<MemberKey> {
    const found = (await this.people()).people.find((each) => each.name === name)
    assert.ok(found, `nobody is called ${name}`)
    return found.key
  }

  async invite(role: Role, kind: InvitationKind = 'once'): Promise<InvitationCode> {
    const { storeId } = this
    const { made } = value<'staff/invite'>(await this.send('staff/invite', { storeId, role, kind }))
    assert.ok(made)
    return made
  }

  async accept(code: InvitationCode, name: string): Promise<StaffMe> {
    return value<'staff/accept-invitation'>(
      await this.send('staff/accept-invitation', { code, name }),
    )
  }

  async setPin(pin = PIN): Promise<void> {
    value<'staff/set-pin'>(await this.send('staff/set-pin', { pin }))
  }

  async device(): Promise<DeviceView> {
    return value<'staff/device'>(await this.cloud.phone(this.openid).read('staff/device', {}))
  }

  /** How this counter's phone names the colleague of this name. */
  async keyHere(name: string): Promise<MemberKey> {
    const person = (await this.device()).people.find((each) => each.name === name)
    assert.ok(person, `nobody is called ${name}`)
    return person.key
  }

  /** Takes this counter's phone over, as the colleague of this name. */
  async takeOver(name: string, pin = PIN): Promise<DeviceView> {
    const input = { memberKey: await this.keyHere(name), pin }
    return value<'staff/take-over-device'>(await this.send('staff/take-over-device', input))
  }
}

/** A counter's phone, its account made a manager for as long as it takes to make it one. */
export async function counterPhone(
  cloud: TestCloud,
  openid = 'phone-counter',
  name = '前台手机',
  storeId: StoreId = yuyuan,
): Promise<TestStaff> {
  const phone = new TestStaff(cloud, openid, storeId)
  const owner = new TestStaff(cloud, 'owner-zhou', storeId)
  await phone.accept(await owner.invite('manager'), '手机')
  await phone.setPin()
  value<'staff/make-device'>(await phone.send('staff/make-device', { storeId, name }))
  return phone
}
