import type { Words } from '@/shared/kernel/words'

/** The words around what the merchant says of itself. */
export const operatorText = {
  title: { zh: '经营者信息', en: 'Who runs this' },
  links: {
    operator: { zh: '经营者与协议', en: 'Operator and terms' },
    terms: { zh: '查看用户协议和会员规则', en: 'Read the agreement and the rules' },
  } satisfies Record<string, Words>,
  complaints: { zh: '投诉电话', en: 'Complaints' },
  call: { zh: '拨打', en: 'Call' },
  licences: { zh: '证照', en: 'Licences' },
  business: (code: string): Words => ({
    zh: `营业执照 ${code}`,
    en: `Business licence ${code}`,
  }),
  food: (code: string): Words => ({
    zh: `食品经营许可证 ${code}`,
    en: `Food licence ${code}`,
  }),
  moreStores: {
    zh: '其他门店的证照在各门店的页面里。',
    en: 'Licences of the other stores are on their own pages.',
  },
  agreement: { zh: '用户协议', en: 'User agreement' },
  membershipRules: { zh: '会员规则', en: 'Membership rules' },
  privacy: { zh: '查看隐私说明', en: 'Read what is kept of you' },
}
