import type { Input } from '@/shared/contracts'
import type { MyData } from '@/shared/contracts/membership.contract'
import { TERMS_VERSION } from '@/shared/domain/membership/joining'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** One tap, and nothing said but that they are old enough. */
export const joining: Input<'membership/join'> = {
  age: 'fourteen-or-older',
  terms: TERMS_VERSION,
  language: 'zh',
}

export async function joinMembers(cloud: TestCloud, openid: string): Promise<MyData> {
  return value<'membership/join'>(
    await cloud.phone(openid).intent('membership/join', joining).send(),
  )
}

/** The code this person's card shows now. */
export async function codeOf(cloud: TestCloud, openid: string): Promise<string> {
  const { codes } = value<'membership/card'>(await cloud.phone(openid).read('membership/card', {}))
  const now = cloud.cloud.clock.now()
  const shown = codes.find(({ from, until }) => from <= now && now < until)
  if (!shown) throw new Error(`the card of ${openid} shows no code now`)
  return shown.text
}

/** What a counter on 愚园路 finds by a code. */
export function lookUp(code: string): Input<'membership/find'> {
  return { storeId: yuyuan, by: { code }, screen: 'counter' }
}
