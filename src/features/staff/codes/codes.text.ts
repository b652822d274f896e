import type { PlaceKind } from '@/shared/contracts/staff.codes.contract'
import type { Words } from '@/shared/kernel/words'

/** The words of the store's codes. */
export const codesText = {
  title: { zh: '本店的码', en: 'Codes of this store' },
  open: { zh: '本店的码', en: 'Codes' },
  door: { zh: '门口', en: 'At the door' },
  lanes: { zh: '队伍', en: 'Lines' },
  kinds: {
    table: { zh: '桌位', en: 'Tables' },
    room: { zh: '包间', en: 'Rooms' },
    chair: { zh: '座位', en: 'Chairs' },
    counter: { zh: '柜台', en: 'Counters' },
  } satisfies Record<PlaceKind, Words>,
  show: (name: string): Words => ({ zh: `出示码：${name}`, en: `Show the code: ${name}` }),
  scan: { zh: '请用微信扫一扫', en: 'Scan with WeChat' },
  picture: (name: string): Words => ({ zh: `${name}的码`, en: `The code of ${name}` }),
}
