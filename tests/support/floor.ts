import type { AnswerTo } from '@/cloud/answer'
import type { AskedView, FloorView } from '@/shared/contracts/staff.calls.contract'
import type { CallId } from '@/shared/domain/staff/place-call'
import type { StoreId } from '@/shared/kernel/ids'
import { value } from './answers'
import { TestCounter } from './counter'
import { water, yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** Somebody at a place, with their phone. */
export class TestGuest {
  constructor(
    readonly cloud: TestCloud,
    readonly openid: string,
    readonly placeCode = 'T3',
    readonly storeId: StoreId = yuyuan,
  ) {}

  get #at() {
    return { storeId: this.storeId, placeCode: this.placeCode }
  }

  async sees(): Promise<AskedView> {
    return value<'staff/asked'>(await this.cloud.phone(this.openid).read('staff/asked', this.#at))
  }

  asks(askId = water): Promise<AnswerTo<'staff/ask'>> {
    return this.cloud
      .phone(this.openid)
      .intent('staff/ask', { ...this.#at, askId })
      .send()
  }

  /** Calls for something and holds the call. */
  async calls(askId = water): Promise<CallId> {
    const call = callFor(value<'staff/ask'>(await this.asks(askId)), askId)
    if (!call) throw new Error(`no call for ${askId}`)
    return call.id
  }

  takesBack(callId: CallId): Promise<AnswerTo<'staff/take-back-ask'>> {
    const input = { ...this.#at, callId }
    return this.cloud.phone(this.openid).intent('staff/take-back-ask', input).send()
  }
}

export function callFor(view: AskedView, askId = water) {
  return view.asks.find(({ id }) => id === askId)?.call
}

/** What the counter sees of the floor. */
export async function floorSeen(cloud: TestCloud, openid = 'clerk-mei'): Promise<FloorView> {
  const { floor } = await new TestCounter(cloud, openid).view()
  if (!floor) throw new Error('nothing can be called for')
  return floor
}

/** What is called for, as people tell it: `3 号桌 加水`. */
export async function calledFor(cloud: TestCloud): Promise<string[]> {
  const { calls } = await floorSeen(cloud)
  return calls
    .filter(({ answered }) => !answered)
    .map(({ placeName, askName }) => `${placeName.zh} ${askName.zh}`)
}
