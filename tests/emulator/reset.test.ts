import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createReset } from '../../cloudfunctions/emulator/reset'

describe('a reset', () => {
  it('holds back what comes meanwhile until the seed is planted', async () => {
    const did: string[] = []
    let planted = () => {}
    const planting = new Promise<void>((resolve) => {
      planted = resolve
    })
    const note = (what: string) => async () => {
      did.push(what)
    }
    const { reset, settled } = createReset(
      {
        timers: { paused: (work) => work() },
        functions: {
          endAll: note('functions ended'),
          endCalls: note('calls ended'),
          warm: note('warmed'),
        },
        messages: { clear: note('messages cleared') },
        sendTroubles: { clear: note('send troubles cleared') },
        pusher: { clear: note('pushes cleared') },
        popup: { clear: note('bans cleared') },
        codes: { clear: note('codes cleared') },
        phoneCodes: { clear: note('phone codes cleared') },
        serviceCards: { clear: note('cards cleared') },
        clock: { reset: note('clock reset') },
        wechatPay: { clear: note('payments cleared') },
        seeding: { plant: () => planting.then(note('planted')) },
      },
      { clear: note('faults cleared') },
    )
    await settled()
    const done = reset('demo')
    const call = settled().then(note('a call went on'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    assert.deepEqual(did, [
      'functions ended',
      'faults cleared',
      'messages cleared',
      'send troubles cleared',
      'pushes cleared',
      'bans cleared',
      'codes cleared',
      'phone codes cleared',
      'cards cleared',
      'payments cleared',
      'clock reset',
    ])
    planted()
    await Promise.all([done, call])
    assert.equal(did[11], 'planted')
    assert.ok(did.includes('a call went on') && did.includes('warmed'))
  })
})
