import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { drawn } from './drawing'
import { oneColourPng } from './one-colour-png'
import type { AppShape } from './profile'
import type { Tab } from './profile-parts'

/** The folder of the icons, where they are drawn and in the built Mini Program. */
export const TAB_ICONS = 'tab-icons'

/** WeChat's own measure of a tab's icon: 81 pixels a side, 40 KB at most (app.json, tabBar). */
const SIDE_PIXELS = 81

/** The set's name of each icon, and the tokens of the look its lines are drawn in. */
const ICONS: Readonly<Record<Tab['icon'], string>> = {
  home: 'house',
  shop: 'cup-soda',
  card: 'id-card',
  me: 'user-round',
}
export const TAB_LINES = {
  light: { resting: '#5F6A63', chosen: '#2F6B4F' },
  dark: { resting: '#A3ADA6', chosen: '#6FBF95' },
} as const

type Scheme = keyof typeof TAB_LINES

const packageFile = createRequire(import.meta.url).resolve

async function icon(svg: string, colour: string): Promise<Uint8Array> {
  const { pixels } = await drawn(svg.replaceAll('currentColor', colour), SIDE_PIXELS)
  return oneColourPng(SIDE_PIXELS, pixels, colour)
}

/** Draws every tab's icon from the kept set, resting and chosen, light and dark, as PNG. */
export async function drawTabIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [tab, name] of Object.entries(ICONS)) {
    const svg = await readFile(packageFile(`lucide-static/icons/${name}.svg`), 'utf8')
    for (const [scheme, { resting, chosen }] of Object.entries(TAB_LINES)) {
      await writeFile(join(folder, `${tab}-${scheme}.png`), await icon(svg, resting))
      await writeFile(join(folder, `${tab}-${scheme}-chosen.png`), await icon(svg, chosen))
    }
  }
}

/**
 * A browser knows no theme.json: the bar's colours are src/index.html's, and its icons those of the
 * light, turned around in the dark. @param folder from `src`
 */
export function inBrowser(shape: AppShape, folder: string): AppShape {
  if (!shape.tabBar) return shape
  const scheme: Scheme = 'light'
  const list = shape.tabBar.list.map((tab) => {
    const icon = tab.iconPath.slice(1).replace(/Icon$/, '')
    return {
      ...tab,
      iconPath: `${folder}/${icon}-${scheme}.png`,
      selectedIconPath: `${folder}/${icon}-${scheme}-chosen.png`,
    }
  })
  return {
    ...shape,
    tabBar: {
      ...shape.tabBar,
      color: 'var(--tab)',
      selectedColor: 'var(--tab-chosen)',
      backgroundColor: 'var(--bar)',
      list,
    },
  }
}
