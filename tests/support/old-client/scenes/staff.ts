import { asId } from '@/shared/kernel/ids'
import { water, yuyuan } from '../../demo'
import { PIN } from '../../staff'
import type { Tape } from '../tape'
import { CHEN, LIN, MEI, there, ZHOU } from './people'

const storeId = yuyuan

async function calls(tape: Tape): Promise<void> {
  const place = { storeId, placeCode: 'T3' }
  await tape.says(LIN, 'staff/asked', place)
  const call = async () => {
    const { asks } = await tape.says(LIN, 'staff/ask', { ...place, askId: water })
    return there(asks.find(({ id }) => id === water)?.call, 'call for water').id
  }
  await tape.says(LIN, 'staff/take-back-ask', { ...place, callId: await call() })
  const callId = await call()
  const { floor } = await tape.says(MEI, 'queue/counter', { storeId })
  const { placeId } = there(floor?.calls[0], 'call on the floor')
  await tape.says(MEI, 'staff/answer', { storeId, callId })
  await tape.says(MEI, 'staff/mute-place', { storeId, placeId, muted: true })
  await tape.says(MEI, 'staff/mute-place', { storeId, placeId, muted: false })
  await tape.says(MEI, 'staff/codes', { storeId })
  await tape.says(MEI, 'staff/code', { storeId, of: { kind: 'door' } })
}

async function people(tape: Tape): Promise<void> {
  await tape.says(CHEN, 'staff/me', {})
  await tape.says(CHEN, 'staff/people', { storeId })
  const once = { storeId, role: 'clerk', kind: 'once' } as const
  const code = there((await tape.says(CHEN, 'staff/invite', once)).made, 'invitation')
  await tape.says('clerk-new', 'staff/invitation', { code })
  await tape.says('clerk-new', 'staff/accept-invitation', { code, name: '阿新' })
  const other = there((await tape.says(CHEN, 'staff/invite', once)).made, 'invitation')
  await tape.says(CHEN, 'staff/revoke-invitation', { storeId, code: other })
  const seen = await tape.says(ZHOU, 'staff/people', { storeId })
  const memberKey = there(
    seen.people.find(({ name }) => name === '阿新'),
    'new clerk',
  ).key
  await tape.says(ZHOU, 'staff/set-role', { storeId, memberKey, role: 'manager' })
  await tape.says(ZHOU, 'staff/remove', { storeId, memberKey })
  await tape.tries('somebody-else', 'staff/claim-owner', { code: 'no-such-owner-code', name: '王' })
  await tape.says(CHEN, 'staff/trail', { storeId, before: null })
}

async function phoneOfTheCounter(tape: Tape, openid: string): Promise<void> {
  const manager = { storeId, role: 'manager', kind: 'once' } as const
  const code = there((await tape.says(ZHOU, 'staff/invite', manager)).made, 'invitation')
  await tape.says(openid, 'staff/accept-invitation', { code, name: '手机' })
  await tape.says(openid, 'staff/set-pin', { pin: PIN })
  await tape.says(openid, 'staff/make-device', { storeId, name: '前台手机' })
}

async function devices(tape: Tape): Promise<void> {
  for (const who of [MEI, CHEN]) await tape.says(who, 'staff/set-pin', { pin: PIN })
  await phoneOfTheCounter(tape, 'phone-counter')
  const { people: those } = await tape.says('phone-counter', 'staff/device', {})
  const keyOf = (name: string) =>
    there(
      those.find((each) => each.name === name),
      name,
    ).key
  const meis = { memberKey: keyOf('阿梅'), pin: PIN }
  await tape.says('phone-counter', 'staff/take-over-device', meis)
  await tape.says('phone-counter', 'staff/me', {})
  await tape.says('phone-counter', 'staff/leave-device', {})
  const chens = { memberKey: keyOf('老陈'), pin: PIN }
  await tape.says('phone-counter', 'staff/release-this-device', chens)
  await phoneOfTheCounter(tape, 'phone-back')
  const { devices: all } = await tape.says(CHEN, 'staff/devices', { storeId })
  const deviceId = there(all[0], 'counter’s phone').deviceId
  await tape.says(CHEN, 'staff/release-device', { storeId, deviceId })
  await tape.tries(CHEN, 'staff/release-device', { storeId, deviceId: asId('nosuchdevice') })
}

/** Calls from a table, colleagues and the counter's phones. */
export async function staff(tape: Tape): Promise<void> {
  await calls(tape)
  await people(tape)
  await devices(tape)
}
