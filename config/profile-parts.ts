/** The parts a build is put together from; `profile.ts` says which combinations there are. */
export type Part = 'queue' | 'shop' | 'membership' | 'loyalty' | 'booking' | 'events' | 'staff'

/** A location or address interface that WeChat wants declared in app.json before use. */
export type PrivateInfo = 'getFuzzyLocation' | 'getLocation' | 'chooseLocation' | 'chooseAddress'

/** A page of the bar at the foot, and the icon drawn for it (config/tab-icons.ts). */
export interface Tab {
  readonly page: string
  readonly icon: 'home' | 'shop' | 'card' | 'me'
  /** In Chinese; a page says it in the reader's language once it is there. */
  readonly text: string
}

/** What app.json must say for a part: WeChat's review forbids saying more than is used. */
export interface PartNeeds {
  /** Of the main package: only what the bar at the foot opens. */
  readonly tabs?: readonly Tab[]
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  /** Subpackages to fetch while home is being read. */
  readonly preloadFromHome: readonly string[]
  readonly requiredPrivateInfos: readonly PrivateInfo[]
  /** Why a scope is asked for, by scope, at most 30 characters. */
  readonly permission: Readonly<Record<string, { readonly desc: string }>>
}

/** What each part has and declares. */
export const needs: { readonly [P in Part]: PartNeeds } = {
  queue: {
    subpackages: [
      {
        root: 'shopper',
        pages: ['ticket/index', 'follow/index', 'take-over/index', 'store/index'],
      },
    ],
    preloadFromHome: ['shopper'],
    requiredPrivateInfos: ['getFuzzyLocation'],
    permission: { 'scope.userFuzzyLocation': { desc: '把离您近的门店排在前面' } },
  },
  shop: {
    tabs: [{ page: 'pages/shop/index', icon: 'shop', text: '点单' }],
    subpackages: [
      {
        root: 'shopper',
        pages: ['product/index', 'cart/index', 'order/index', 'orders/index', 'pay/index'],
      },
      {
        root: 'staff',
        pages: [
          'shelf/index',
          'orders/index',
          'guest-order/index',
          'amount/index',
          'today/index',
          'refunds/index',
          'fapiao/index',
          'reconciliation/index',
        ],
      },
    ],
    preloadFromHome: ['shopper'],
    requiredPrivateInfos: ['getFuzzyLocation'],
    permission: { 'scope.userFuzzyLocation': { desc: '把离您近的门店排在前面' } },
  },
  membership: {
    tabs: [
      { page: 'pages/card/index', icon: 'card', text: '会员卡' },
      { page: 'pages/me/index', icon: 'me', text: '我的' },
    ],
    subpackages: [
      { root: 'shopper', pages: ['present/index'] },
      { root: 'staff', pages: ['member/index', 'screen/index'] },
    ],
    preloadFromHome: [],
    requiredPrivateInfos: [],
    permission: {},
  },
  /** Points, tiers, coupons and promotions: of use where the staff redeem them, too. */
  loyalty: {
    subpackages: [
      {
        root: 'shopper',
        pages: ['points/index', 'wallet/index', 'coupon/index', 'promotions/index'],
      },
      {
        root: 'staff',
        pages: ['points/index', 'coupons/index', 'promotions/index', 'new-promotion/index'],
      },
    ],
    preloadFromHome: [],
    requiredPrivateInfos: [],
    permission: {},
  },
  /** What happens at the stores: registered for, and checked in at the door. */
  events: {
    subpackages: [
      {
        root: 'shopper',
        pages: ['events/index', 'event/index', 'registration/index', 'registrations/index'],
      },
      { root: 'staff', pages: ['events/index', 'event/index'] },
    ],
    preloadFromHome: [],
    requiredPrivateInfos: [],
    permission: {},
  },
  /** Times of people and rooms. */
  booking: {
    subpackages: [
      { root: 'shopper', pages: ['book/index', 'booking/index', 'bookings/index'] },
      { root: 'staff', pages: ['bookings/index', 'enter-booking/index', 'calendars/index'] },
    ],
    preloadFromHome: [],
    requiredPrivateInfos: [],
    permission: {},
  },
  staff: {
    subpackages: [
      {
        root: 'staff',
        pages: [
          'counter/index',
          'board/index',
          'codes/index',
          'settings/index',
          'mine/index',
          'people/index',
          'trail/index',
          'invitation/index',
          'inbox/index',
          'health/index',
        ],
      },
    ],
    preloadFromHome: [],
    requiredPrivateInfos: [],
    permission: {},
  },
}
