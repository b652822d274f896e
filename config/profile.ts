/** The parts a build is put together from; the profiles below say which combinations there are. */
export type Part = 'queue' | 'staff'

/** A location or address interface that WeChat wants declared in app.json before use. */
type PrivateInfo = 'getFuzzyLocation' | 'getLocation' | 'chooseLocation' | 'chooseAddress'

/** What app.json must say for a part: WeChat's review forbids saying more than is used. */
interface PartNeeds {
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  /** Subpackages to fetch while home is being read. */
  readonly preloadFromHome: readonly string[]
  readonly requiredPrivateInfos: readonly PrivateInfo[]
  /** Why a scope is asked for, by scope, at most 30 characters. */
  readonly permission: Readonly<Record<string, { readonly desc: string }>>
}

const needs: { readonly [P in Part]: PartNeeds } = {
  queue: {
    subpackages: [{ root: 'shopper', pages: ['ticket/index', 'follow/index', 'take-over/index'] }],
    preloadFromHome: ['shopper'],
    requiredPrivateInfos: [],
    permission: {},
  },
  staff: {
    subpackages: [{ root: 'staff', pages: ['counter/index', 'board/index'] }],
    preloadFromHome: [],
    requiredPrivateInfos: [],
    permission: {},
  },
}

const profiles = {
  full: ['queue', 'staff'],
  /** For a merchant whose staff have a Mini Program of their own. */
  shopper: ['queue'],
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
  return { 'PARTS.queue': on('queue'), 'PARTS.staff': on('staff') }
}

/** What the parts add to app.json. A list that would be empty is absent, as review demands. */
export interface AppShape {
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
  return {
    subPackages: wanted.flatMap((part) =>
      part.subpackages.map(({ root, pages }) => ({ root, pages: [...pages] })),
    ),
    ...(preload.length > 0 && { preloadRule: { [home]: { network: 'all', packages: preload } } }),
    ...(infos.length > 0 && { requiredPrivateInfos: [...new Set(infos)] }),
    ...(Object.keys(permission).length > 0 && { permission }),
  }
}
