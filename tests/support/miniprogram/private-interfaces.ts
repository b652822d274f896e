import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type PrivateInformation,
  privateInformation,
} from '../../../config/launch/private-interfaces'
import { builtFiles } from './built-files'
import { eachNode, memberOf, programOf, textOf } from './used-names'

type Way = Exclude<keyof PrivateInformation, 'declaredAs'>

/** The names of one way to private data, whatever they are of. */
function named(way: Way): ReadonlySet<string> {
  return new Set(privateInformation.flatMap((each) => each[way] ?? []))
}

const interfaces = named('interfaces')
const components = named('components')

/** What a text means by the name it is given under: of a button, an input, or `wx.authorize`. */
const written: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['openType', named('openTypes')],
  ['open-type', named('openTypes')],
  ['type', named('inputTypes')],
  ['scope', named('scopes')],
])

/** `getPhoneNumber|agreePrivacyAuthorization` is two. */
function privateTexts(name: string, text: string): string[] {
  return text.split('|').filter((each) => written.get(name)?.has(each))
}

/**
 * What a built script uses: an interface is read off an object (`wx.getLocation`,
 * `wx["getLocation"]`); an `open-type`, an input's `type` or a scope is a text under that name. The
 * frame's own lists of every interface there is hold names as mere texts, and use none.
 */
export function usedByScript(script: string): string[] {
  const found: string[] = []
  eachNode(programOf(script), (node) => {
    const name = memberOf(node)
    if (name !== null && interfaces.has(name)) found.push(name)
    if (node.type !== 'Property') return
    const key = node.key.type === 'Identifier' ? node.key.name : textOf(node.key)
    found.push(...privateTexts(key ?? '', textOf(node.value) ?? ''))
  })
  return found
}

/** What a built template uses: components, and attributes written out. */
export function usedByTemplate(template: string): string[] {
  const tags = [...template.matchAll(/<([\w-]+)/g)].map(([, tag = '']) => tag)
  const attributes = [...template.matchAll(/\b(open-type|type)="([^"{]*)"/g)]
  return [
    ...tags.filter((tag) => components.has(tag)),
    ...attributes.flatMap(([, name = '', text = '']) => privateTexts(name, text)),
  ]
}

/** Every private interface a built package uses, sorted, with the files that do. */
export function privateInterfacesIn(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const look = (ending: string, usedBy: (text: string) => string[]) => {
    for (const file of builtFiles(ending, root)) {
      for (const name of new Set(usedBy(readFileSync(join(root, file), 'utf8')))) {
        found.set(name, [...(found.get(name) ?? []), file])
      }
    }
  }
  look('.js', usedByScript)
  look('.wxml', usedByTemplate)
  return new Map([...found].sort(([one], [other]) => one.localeCompare(other)))
}

/** Those of a built package that a declaration lacks. */
export function undeclaredIn(root: string, declared: readonly string[]): string[] {
  return [...privateInterfacesIn(root)]
    .filter(([name]) => !declared.includes(name))
    .map(([name, files]) => `${name} in ${files.join(', ')}`)
}
