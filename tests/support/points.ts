import type { CloudClient } from '@/cloud/client'
import type { Action, Input } from '@/shared/contracts'
import type { PointsView } from '@/shared/contracts/loyalty.contract'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

export async function pointsOf(cloud: TestCloud, openid: string): Promise<PointsView> {
  return value<'loyalty/points'>(await cloud.phone(openid).read('loyalty/points', {}))
}

/** The whole ledger of a member who has no more than a page, the oldest first. */
export async function ledgerOf(cloud: TestCloud, openid: string) {
  const page = await cloud.phone(openid).read('loyalty/entries', { before: null })
  return [...value<'loyalty/entries'>(page).entries].reverse()
}

type AtStore<A extends Action> = Omit<Input<A>, 'storeId'>

/** What staff of 愚园路 do with points. */
export function pointsCounter(phone: CloudClient) {
  const storeId = yuyuan
  return {
    credit: (input: AtStore<'loyalty/credit-purchase'>) =>
      phone.intent('loyalty/credit-purchase', { storeId, ...input }).send(),
    makeCode: (amountFen: number) =>
      phone.intent('loyalty/make-purchase-code', { storeId, amountFen }).send(),
    adjust: (input: AtStore<'loyalty/adjust'>) =>
      phone.intent('loyalty/adjust', { storeId, ...input }).send(),
    waiting: async () =>
      value<'loyalty/to-approve'>(await phone.read('loyalty/to-approve', { storeId })).waiting,
    approve: (input: AtStore<'loyalty/approve'>) =>
      phone.intent('loyalty/approve', { storeId, ...input }).send(),
    checks: async () =>
      value<'loyalty/checks'>(await phone.read('loyalty/checks', { storeId })).checks,
    member: (memberNumber: string) =>
      phone.read('loyalty/member-points', { storeId, memberNumber }),
  }
}
