import type { LineTrouble, NotNow } from '@/shared/contracts/orders.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Words } from '@/shared/kernel/words'

/** The words of the cart and of placing an order. */
export const cartText = {
  title: { zh: '确认订单', en: 'Your order' },
  empty: { zh: '还没有选东西。', en: 'Nothing chosen yet.' },
  toMenu: { zh: '去看菜单', en: 'See the menu' },
  more: { zh: '再加点', en: 'Add more' },
  one: (name: string): Words => ({ zh: `少一份 ${name}`, en: `One ${name} less` }),
  another: (name: string): Words => ({ zh: `多一份 ${name}`, en: `One more ${name}` }),
  countOf: (name: string, count: number): Words => ({
    zh: `${name}，${count} 份`,
    en: `${name}, ${count}`,
  }),
  note: { zh: '备注', en: 'Note' },
  noteFor: (name: string): Words => ({ zh: `给 ${name} 写备注`, en: `Note for ${name}` }),
  noteHint: { zh: '写给做的人，比如「少放糖」', en: 'For whoever makes it, such as “less sugar”' },
  save: { zh: '好了', en: 'Done' },
  priceWas: (was: string): Words => ({ zh: `选的时候 ${was}`, en: `was ${was}` }),
  takeOut: { zh: '去掉做不了的，继续', en: 'Take those out and go on' },
  serving: { zh: '怎么取', en: 'How you would like it' },
  here: { zh: '在店里用', en: 'Eat in' },
  toGo: { zh: '打包带走', en: 'To go' },
  toPlace: (place: string): Words => ({ zh: `送到 ${place}`, en: `To ${place}` }),
  toMyPlace: { zh: '送到我的位置', en: 'To my place' },
  cutlery: { zh: '需要餐具', en: 'With cutlery' },
  noCutlery: { zh: '不要餐具', en: 'No cutlery' },
  when: { zh: '什么时候', en: 'When' },
  now: (ready: string): Words => ({ zh: `现在，约 ${ready} 好`, en: `Now, about ${ready}` }),
  moreTimes: { zh: '更多时间', en: 'More times' },
  allergy: { zh: '过敏或忌口', en: 'Allergies' },
  allergyHint: {
    zh: '不写就是没有。店员会先看到这一条。',
    en: 'Leave empty if none. The staff see this first.',
  },
  allergyField: { zh: '比如：花生过敏', en: 'Such as: allergic to peanuts' },
  total: { zh: '合计', en: 'Total' },
  totalWas: (was: string): Words => ({ zh: `刚才是 ${was}`, en: `It was ${was}` }),
  pay: (total: string): Words => ({ zh: `付款 ${total}`, en: `Pay ${total}` }),
  placeFree: { zh: '下单', en: 'Place the order' },
  placing: { zh: '下单中', en: 'One moment' },
  farTitle: { zh: '离得有点远', en: 'This store is far from you' },
  far: (store: string, distance: string): Words => ({
    zh: `您离 ${store} ${distance}，确定在这家取吗？`,
    en: `You are ${distance.toLowerCase()} from ${store}. Pick it up there?`,
  }),
  anotherCity: { zh: '可能不在同一个城市。', en: 'It may be in another city.' },
  farYes: { zh: '就在这家', en: 'Yes, at this store' },
  farNo: { zh: '换一家', en: 'Choose another' },
  pickTime: { zh: '请选一个时间。', en: 'Please choose a time.' },
  noTimes: { zh: '今天没有可以选的时间了。', en: 'No times are left today.' },
  full: (time: string): Words => ({ zh: `${time} 约满`, en: `${time} full` }),
}

export function troubleWords(trouble: LineTrouble): Words {
  switch (trouble.why) {
    case 'gone':
      return { zh: '这家店没有这一样了', en: 'Not on the menu here any more' }
    case 'choice-gone':
      return { zh: '选的规格没有了，请重新选', en: 'That choice is gone. Please choose again' }
    case 'sold-out':
      return { zh: '售罄了', en: 'Sold out' }
    case 'only':
      return { zh: `只剩 ${trouble.left} 份`, en: `Only ${trouble.left} left` }
    default:
      return trouble satisfies never
  }
}

/** Why nothing is taken for now, in a few words. */
export function notNowWords(notNow: NotNow, utcOffsetMinutes: number): Words {
  switch (notNow.why) {
    case 'closed':
      return {
        zh: '门店现在不营业，可以选一个时间。',
        en: 'The store is closed now. Choose a time.',
      }
    case 'paused': {
      const until = clockTime(notNow.until, utcOffsetMinutes)
      return {
        zh: `店里太忙，${until} 前暂停接单，可以选之后的时间。`,
        en: `The store is too busy until ${until}. Choose a later time.`,
      }
    }
    case 'unattended':
      return {
        zh: '店员暂时没在看订单，可以选一个时间，或到柜台点。',
        en: 'Nobody is watching orders now. Choose a time, or order at the counter.',
      }
    default:
      return notNow satisfies never
  }
}
