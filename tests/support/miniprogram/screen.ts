import { createRequire } from 'node:module'
import type { TreeNode } from './tree'

export type Tree = Record<string, unknown>

/** A compiled template: data in, virtual tree out. */
export type Template = (data: Tree) => unknown

/** What is drawn and can be asked for by selector, as miniprogram-simulate gives it. */
interface Drawn {
  readonly dom: TreeNode & {
    readonly textContent: string | null
    querySelectorAll(selector: string): { readonly length: number }
  }
  dispatchEvent(name: string, options?: { readonly detail: object }): void
  querySelector(selector: string): Drawn | undefined
}

export interface DrawnPage extends Drawn {
  setData(change: Tree): void
  attach(parent: unknown): void
  detach(): void
}

interface Definition {
  readonly id: string
  readonly tagName: string
  readonly template: Template
  readonly usingComponents: Readonly<Record<string, string>>
  readonly data?: Tree
  readonly properties?: Tree
  readonly methods: { eh(event: unknown): void }
}

/** The part of miniprogram-simulate used here; its own types would bring WeChat's globals along. */
interface Simulate {
  load(definition: Definition): string
  render(id: string): DrawnPage
}

/** The window that miniprogram-simulate draws into. */
interface Dom {
  readonly window: { readonly document: { readonly body: unknown }; readonly CustomEvent: unknown }
}

const require = createRequire(import.meta.url)
let opened: { readonly simulate: Simulate; readonly body: unknown } | undefined

/** miniprogram-simulate finds its window among the globals, when it is loaded and whenever it draws. */
export function openScreen() {
  if (opened) return opened
  const { JSDOM }: { JSDOM: new (html: string) => Dom } = require('jsdom')
  const { window } = new JSDOM('<!doctype html><body></body>')
  Object.assign(globalThis, {
    window,
    document: window.document,
    CustomEvent: window.CustomEvent,
  })
  const simulate: Simulate = require('miniprogram-simulate')
  opened = { simulate, body: window.document.body }
  return opened
}
