import { asId } from '@/shared/kernel/ids'

/** The demo merchant's names, as tests use them. */
export const yuyuan = asId<'store'>('yuyuanroad')
export const hefang = asId<'store'>('hefangstreet')
export const smallTable = asId<'lane'>('smalltable')
export const mediumTable = asId<'lane'>('mediumtable')
export const teaTable = asId<'lane'>('teatableseat')
