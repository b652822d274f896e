import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss, { type Rule } from 'postcss'
import { ROOT } from '../../config/build'

export type Scheme = 'light' | 'dark'

/** The custom properties of the look, as `src/app.scss` sets them: name without dashes → value. */
export type Tokens = ReadonlyMap<string, string>

function setBy(rule: Rule): [string, string][] {
  const tokens: [string, string][] = []
  rule.each((node) => {
    if (node.type === 'decl' && node.prop.startsWith('--'))
      tokens.push([node.prop.slice(2), node.value])
  })
  return tokens
}

/** Every token in the light and in the dark; what the dark leaves alone stays as in the light. */
export function readTokens(): Record<Scheme, Tokens> {
  const light: [string, string][] = []
  const dark: [string, string][] = []
  const sheet = postcss.parse(readFileSync(join(ROOT, 'src/app.scss'), 'utf8'))
  sheet.walkRules('.screen', (rule) => {
    const { parent } = rule
    if (parent?.type === 'root') light.push(...setBy(rule))
    else if (parent?.type === 'atrule' && 'params' in parent && isDark(String(parent.params)))
      dark.push(...setBy(rule))
  })
  return { light: new Map(light), dark: new Map([...light, ...dark]) }
}

function isDark(condition: string): boolean {
  return /prefers-color-scheme:\s*dark/.test(condition)
}

/** What is written for a property over all style sheets of the phone: value → where. */
export function valuesOf(property: RegExp): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const sheets = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  for (const path of sheets.filter((name) => name.endsWith('.scss'))) {
    const text = readFileSync(join(ROOT, 'src', path), 'utf8')
    for (const [line, written] of text.split('\n').entries()) {
      const [, name, value] = /^\s*([\w-]+):\s*(.+);/.exec(written) ?? []
      if (name !== undefined && value !== undefined && property.test(name))
        found.set(value, `src/${path}:${line + 1}`)
    }
  }
  return found
}

/** Relative luminance of `#rgb` or `#rrggbb`, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance(colour: string): number {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1]
  if (digits === undefined) throw new Error(`not a colour this can weigh: ${colour}`)
  const step = digits.length / 3
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((index) => {
    const part = digits.slice(index * step, (index + 1) * step)
    const share = Number.parseInt(step === 1 ? part + part : part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Between 1, the same, and 21, black on white (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
