import type { Words } from '@/shared/kernel/words'

/** The words of the way to one's points, apart: they alone are on the tabs. */
export const pointsLink: Words = { zh: '积分', en: 'Points' }
