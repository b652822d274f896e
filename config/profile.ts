/** The parts a build is put together from; the profiles below say which combinations there are. */
export type Part = 'queue' | 'shop' | 'membership' | 'loyalty' | 'booking' | 'events' | 'staff'

/** A location or address interface that WeChat wants declared in app.json before use. */
type PrivateInfo = 'getFuzzyLocation' | 'getLocation' | 'chooseLocation' | 'chooseAddress'

/** A page of the bar at the foot, and the icon drawn for it (config/tab-icons.ts). */
export interface Tab {
  readonly page: string
  readonly icon: 'home' | 'shop' | 'card' | 'me'
  /** In Chinese; a page says it in the reader's language once it is there. */
  readonly text: string
}

/** What app.json must say for a part: WeChat's review forbids saying more than is used. */
interface PartNeeds {
  /** Of the main package: only what the bar at the foot opens. */
  readonly tabs?: readonly Tab[]
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  /** Subpackages to fetch while home is being read. */
  readonly preloadFromHome: readonly string[]
  readonly requiredPrivateInfos: readonly PrivateInfo[]
  /** Why a scope is asked for, by scope, at most 30 characters. */
  readonly permission: Readonly<Record<string, { readonly desc: string }>>
}

const needs: { readonly [P in Part]: PartNeeds } = {
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
        ],
      },
    ],
    preloadFromHome: [],
    requiredPrivateInfos: [],
    permission: {},
  },
}

const profiles = {
  full: ['queue', 'shop', 'membership', 'loyalty', 'booking', 'events', 'staff'],
  /** For a merchant whose staff have a Mini Program of their own. */
  shopper: ['queue', 'membership'],
  /** A line and its counter, and nothing else. */
  queue: ['queue', 'staff'],
} as const satisfies Record<string, readonly Part[]>

export type ProfileName = keyof typeof profiles

/** The names of all profiles. */
export const PROFILE_NAMES: readonly ProfileName[] = Object.keys(profiles).filter(isProfileName)

function isProfileName(name: string): name is ProfileName {
  return Object.keys(profiles).includes(name)
}

/** The profile of a build by its name, such as the environment's `PROFILE`; throws on an unknown one. */
export function profileNamed(name: string): readonly Part[] {
  if (isProfileName(name)) return profiles[name]
  throw new Error(`no build profile ${JSON.stringify(name)}: ${Object.keys(profiles).join(', ')}`)
}

/**
 * Constants of the build, `PARTS.staff` and its like: code behind one that is false, and what only
 * it imports, is not built.
 */
export function partSwitches(parts: readonly Part[]): Record<`PARTS.${Part}`, 'true' | 'false'> {
  const on = (part: Part) => (parts.includes(part) ? 'true' : 'false')
  return {
    'PARTS.queue': on('queue'),
    'PARTS.shop': on('shop'),
    'PARTS.membership': on('membership'),
    'PARTS.loyalty': on('loyalty'),
    'PARTS.events': on('events'),
    'PARTS.booking': on('booking'),
    'PARTS.staff': on('staff'),
  }
}

/** The bar at the foot as app.json has it; what begins with `@` is in src/theme.json. */
interface TabBar {
  readonly color: string
  readonly selectedColor: string
  readonly backgroundColor: string
  readonly borderStyle: 'black'
  readonly list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[]
}

/** A bar of one tab would lead nowhere, and WeChat takes none (tabBar.list, 2 to 5). */
const LEAST_TABS = 2

function tabBar(tabs: readonly Tab[]): TabBar {
  return {
    color: '@tab',
    selectedColor: '@tabChosen',
    backgroundColor: '@bar',
    borderStyle: 'black',
    list: tabs.map(({ page, icon, text }) => ({
      pagePath: page,
      text,
      iconPath: `@${icon}Icon`,
      selectedIconPath: `@${icon}IconChosen`,
    })),
  }
}

/** What every build has: who runs it, what it keeps, and how to be heard, wherever one looks. */
const ALWAYS = [
  { root: 'shopper', pages: ['operator/index', 'privacy/index', 'help/index'] },
] as const

/** Pages by subpackage. What is the staff's goes with the part that lets them in. */
function subPackages(
  parts: readonly Part[],
  wanted: readonly PartNeeds[],
): { root: string; pages: string[] }[] {
  const pages = new Map<string, string[]>()
  for (const { root, pages: more } of [...wanted.flatMap((part) => part.subpackages), ...ALWAYS]) {
    if (root === 'staff' && !parts.includes('staff')) continue
    pages.set(root, [...(pages.get(root) ?? []), ...more])
  }
  return [...pages].map(([root, all]) => ({ root, pages: all }))
}

/** What the parts add to app.json. A list that would be empty is absent, as review demands. */
export interface AppShape {
  readonly pages: string[]
  readonly tabBar?: TabBar
  readonly subPackages: { root: string; pages: string[] }[]
  readonly preloadRule?: Record<string, { network: 'all'; packages: string[] }>
  readonly requiredPrivateInfos?: PrivateInfo[]
  readonly permission?: Record<string, { desc: string }>
}

/** @param home the page from which subpackages are fetched ahead */
export function appShape(
  parts: readonly Part[],
  home: string,
  declared: { readonly [P in Part]: PartNeeds } = needs,
): AppShape {
  const wanted = parts.map((part) => declared[part])
  const preload = wanted.flatMap((part) => part.preloadFromHome)
  const infos = wanted.flatMap((part) => part.requiredPrivateInfos)
  const permission = Object.assign({}, ...wanted.map((part) => part.permission))
  const tabs: Tab[] = [
    { page: home, icon: 'home', text: '首页' },
    ...wanted.flatMap((part) => part.tabs ?? []),
  ]
  return {
    pages: tabs.map(({ page }) => page),
    ...(tabs.length >= LEAST_TABS && { tabBar: tabBar(tabs) }),
    subPackages: subPackages(parts, wanted),
    ...(preload.length > 0 && {
      preloadRule: { [home]: { network: 'all', packages: [...new Set(preload)] } },
    }),
    ...(infos.length > 0 && { requiredPrivateInfos: [...new Set(infos)] }),
    ...(Object.keys(permission).length > 0 && { permission }),
  }
}
