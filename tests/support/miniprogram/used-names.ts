import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { builtFiles } from './built-files'

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Every node of a script, the outer before the inner. */
export function eachNode(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node)
  for (const child of Object.values(node).flat()) if (isNode(child)) eachNode(child, visit)
}

/** A text written out, or null for anything else. */
export function textOf(node: AnyNode): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

/** The name read off an object, as in `wx.scanCode` or `wx["scanCode"]`. */
export function memberOf(node: AnyNode): string | null {
  if (node.type !== 'MemberExpression') return null
  const { property, computed } = node
  return property.type === 'Identifier' && !computed ? property.name : textOf(property)
}

export function programOf(script: string): AnyNode {
  return parse(script, { ecmaVersion: 2020, sourceType: 'script' })
}

/** What a built package's scripts read off objects, and the texts written out in them, by file. */
export function namesIn(root: string) {
  return builtFiles('.js', root).map((file) => {
    const members = new Set<string>()
    const texts = new Set<string>()
    eachNode(programOf(readFileSync(join(root, file), 'utf8')), (node) => {
      const member = memberOf(node)
      const text = textOf(node)
      if (member !== null) members.add(member)
      if (text !== null) texts.add(text)
    })
    return { file, members, texts }
  })
}
