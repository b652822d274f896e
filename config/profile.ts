import { needs, type Part, type PartNeeds, type PrivateInfo, type Tab } from './profile-parts'

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
