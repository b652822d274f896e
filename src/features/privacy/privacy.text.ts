import type { Words } from '@/shared/kernel/words'

export const privacyText = {
  title: { zh: '用到您的信息之前', en: 'Before your data is used' },
  what: {
    zh: '接下来要用到您的个人信息。请先看看《用户隐私保护指引》，同意后继续；不同意也可以照常浏览、取号。',
    en: 'What comes next uses personal data. Please read the privacy guide, and go on if you agree; if not, you can still look around and take a number.',
  },
  read: { zh: '查看《用户隐私保护指引》', en: 'Read the privacy guide' },
  agree: { zh: '同意并继续', en: 'Agree and go on' },
  refuse: { zh: '不同意', en: 'Not now' },
} satisfies Record<string, Words>
