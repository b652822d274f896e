import { doorCode } from '@/shared/domain/stores/door-code'
import { yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { HOME, Phone } from '../support/miniprogram/phone'
import type { Figures } from './figures'

/** A store's home after its door code was scanned, and the list of stores. */
const ENTRANCES = [`${HOME}?scene=${doorCode(yuyuan)}`, HOME]

/** UTF-8 bytes of each `setData` from a launch until nothing more comes by itself. */
async function drawBytes(cloud: TestCloud, address: string): Promise<readonly number[]> {
  const phone = new Phone({ cloud, openid: 'shopper-lin', address })
  try {
    await phone.quiet()
    return phone.page.drawBytes
  } finally {
    phone.close()
  }
}

/**
 * How often the built home draws (`setData`) from its launch until it rests, and the UTF-8 bytes of
 * all it hands over, as JSON; of its two entrances the heavier.
 */
export async function measureHome(): Promise<Figures> {
  const cloud = await testCloud()
  let calls = 0
  let bytes = 0
  try {
    for (const address of ENTRANCES) {
      const draws = await drawBytes(cloud, address)
      const sum = draws.reduce((total, one) => total + one, 0)
      calls = Math.max(calls, draws.length)
      bytes = Math.max(bytes, sum)
    }
  } finally {
    await cloud.cloud.close()
  }
  return { 'home/setdata-calls': calls, 'home/setdata-bytes': bytes }
}
