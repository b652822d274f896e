import { asId } from '@/shared/kernel/ids'

/** The demo merchant's names, as tests use them. */
export const yuyuan = asId<'store'>('yuyuanroad')
export const wukang = asId<'store'>('wukangroad')
export const hefang = asId<'store'>('hefangstreet')
export const smallTable = asId<'lane'>('smalltable')
export const mediumTable = asId<'lane'>('mediumtable')
export const teaTable = asId<'lane'>('teatableseat')
export const takeaway = asId<'lane'>('takeawaybar')
export const gongfu = asId<'lane'>('gongfuclass')
export const counterOne = asId<'place'>('takeawayone')
export const counterTwo = asId<'place'>('takeawaytwo')
export const masterZhou = asId<'place'>('masterzhou')
export const water = asId<'ask'>('bringwater')
export const bill = asId<'ask'>('bringthebill')
export const towels = asId<'ask'>('bringtowels')
export const taxi = asId<'ask'>('orderataxi')
/** Sizes on the demo's menu: cups nobody counts, and what the shelf has so many of. */
export const osmanthusOolong = asId<'product'>('osmanthusoolong')
export const oolongCup = asId<'sku'>('osmanthusoolongmid')
export const oolongTin = asId<'sku'>('oolongtinsmall')
export const teaEggs = asId<'sku'>('teaeggbowlone')

/** The first page of all stores, by city and name. */
export const everyStore = { near: null, cityId: null, search: null, openNow: false, after: null }

/** Two people for a small table on 愚园路, and three for a medium one. */
export const forTwo = { storeId: yuyuan, laneId: smallTable, size: 2, scene: null }
export const forThree = { storeId: yuyuan, laneId: mediumTable, size: 3, scene: null }

/** The small tables' next party, called by somebody who has called nobody yet. */
export const nextSmall = { storeId: yuyuan, laneId: smallTable, placeId: null, after: null }
