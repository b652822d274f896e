import { appShape } from './profile'
import type { Part } from './profile-parts'

/** The page that is met first, and from which subpackages are fetched ahead. */
export const HOME = 'pages/home/index'

/** Every page of a build, such as `shopper/ticket/index`. */
export function appPages(parts: readonly Part[]): string[] {
  const { pages, subPackages } = appShape(parts, HOME)
  const inSubPackages = subPackages.flatMap((each) =>
    each.pages.map((page) => `${each.root}/${page}`),
  )
  return [...pages, ...inSubPackages]
}
