import type { Words } from '@/shared/kernel/words'

/** Why the cloud itself moved points, where the kind of the entry does not say it. */
export const ledgerReasons = {
  left: { zh: '退出会员', en: 'Left the membership' },
  'came-back': { zh: '上次退出时的欠额', en: 'Owed when you last left' },
} as const satisfies Readonly<Record<string, Words>>
