import type { Role } from '@/shared/domain/staff/permissions'
import type { Words } from '@/shared/kernel/words'

export const staffText = {
  toCounter: { zh: '店员入口：叫号', en: 'Staff: open the counter' },
  ownerBegins: { zh: '店主：从这里开始', en: 'Owner: begin here' },
  chooseStore: { zh: '选择门店', en: 'Choose a store' },
  staffOnly: {
    zh: '这里只给店员使用。如果您在店里工作，请店长把您加进来。',
    en: 'This is for staff. If you work here, ask the manager to add you.',
  },
}

export const roleWords: { readonly [R in Role]: Words } = {
  owner: { zh: '店主', en: 'Owner' },
  manager: { zh: '店长', en: 'Manager' },
  clerk: { zh: '店员', en: 'Clerk' },
}
