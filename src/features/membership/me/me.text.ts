import type { JoiningAge } from '@/shared/contracts/membership.contract'
import type { Words } from '@/shared/kernel/words'

/** The words of what is kept of a member. */
export const meText = {
  title: { zh: '我的', en: 'Me' },
  card: { zh: '会员卡', en: 'Member card' },
  showCard: { zh: '出示会员卡', en: 'Show my card' },
  myData: { zh: '我的资料', en: 'My data' },
  nickname: { zh: '昵称', en: 'Nickname' },
  nicknameHint: { zh: '最多 20 个字', en: '20 characters at most' },
  phone: { zh: '手机号', en: 'Phone number' },
  phoneWhy: {
    zh: '没带手机时，店员可以用它找到您。不填也可以。',
    en: 'Lets the staff find you without your phone. Not needed.',
  },
  birthday: { zh: '生日', en: 'Birthday' },
  birthdayOnce: { zh: '只能填一次', en: 'Can be set once' },
  joinedAt: { zh: '入会日期', en: 'Member since' },
  ages: {
    'fourteen-or-older': { zh: '已满 14 周岁', en: 'being 14 or older' },
    'with-guardian': { zh: '监护人同意', en: 'with a guardian’s consent' },
  } satisfies Record<JoiningAge, Words>,
  terms: { zh: '同意的协议版本', en: 'Agreement, version' },
  none: { zh: '未填写', en: 'Not given' },
  set: { zh: '填写', en: 'Add' },
  change: { zh: '修改', en: 'Change' },
  save: { zh: '保存', en: 'Save' },
  remove: { zh: '删除', en: 'Remove' },
  fromWechat: { zh: '使用微信手机号', en: 'Use my WeChat number' },
  noPhone: {
    zh: '没有拿到手机号，也没关系。',
    en: 'No phone number was shared. That is fine.',
  },
  chooseDate: { zh: '选择日期', en: 'Choose a date' },
  birthdayAsk: (date: string): Words => ({
    zh: `确定生日是 ${date} 吗？之后不能再改。`,
    en: `Is ${date} right? It cannot be changed later.`,
  }),
  typeSize: { zh: '字号', en: 'Type size' },
  typeUsual: { zh: '跟随微信', en: 'As in WeChat' },
  typeLarge: { zh: '大字', en: 'Large' },
  language: { zh: '语言', en: 'Language' },
  leave: { zh: '退出会员', en: 'Leave' },
  leaveTitle: { zh: '退出会员？', en: 'Leave?' },
  leaveWhat: {
    zh: '您的会员卡、昵称、手机号和生日会马上删除，不能恢复。取过的号和消费记录不再指向您；正在排的号请先办完，退出后这里看不到它。我们会保留一个无法还原的标记 12 个月，避免新会员礼遇重复领取。',
    en: 'Your card, nickname, phone number and birthday are deleted at once, for good. Past numbers and purchases no longer point to you; a number you still hold can no longer be seen here, so finish with it first. A mark that cannot be traced back is kept for 12 months, so that new-member gifts are not given twice.',
  },
  leaveNo: { zh: '继续做会员', en: 'Stay' },
  leaveYes: { zh: '确定退出', en: 'Leave now' },
}
