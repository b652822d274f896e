export const staffText = {
  toCounter: { zh: '店员入口：叫号', en: 'Staff: open the counter' },
  chooseStore: { zh: '选择门店', en: 'Choose a store' },
  staffOnly: {
    zh: '这里只给店员使用。如果您在店里工作，请店长把您加进来。',
    en: 'This is for staff. If you work here, ask the manager to add you.',
  },
}
