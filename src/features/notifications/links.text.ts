import type { Words } from '@/shared/kernel/words'

/** The words of the ways here, apart: they alone are on pages of the main package. */
export const helpLink: Words = { zh: '帮助与反馈', en: 'Help and feedback' }
export const inboxLink: Words = { zh: '顾客意见', en: 'What customers say' }
