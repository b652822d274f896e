import type { ValueType } from '@/shared/domain/notifications/fit-value'
import { type TemplateName, templateNames } from '@/shared/domain/notifications/message-kinds'
import { variable } from '../../platform/environment'
import { log } from '../../platform/log'
import { keywordTypes } from './templates'

/** A template as the merchant has it on mp.weixin.qq.com. */
export interface AccountTemplate {
  readonly id: string
  /** Its keywords in the order our values are made: `thing1`, `character_string4`. */
  readonly keywords: readonly string[]
}

export type AccountTemplates = ReadonlyMap<TemplateName, AccountTemplate>

const VARIABLE = 'MESSAGE_TEMPLATES'

function isTemplateName(name: string): name is TemplateName {
  return templateNames.some((one) => one === name)
}

function typeOf(keyword: string): string {
  return keyword.replace(/\d+$/, '')
}

function fits(keywords: readonly string[], types: readonly ValueType[]): boolean {
  return keywords.length === types.length && keywords.every((one, at) => typeOf(one) === types[at])
}

/**
 * Reads `queue-turn=<id>:thing1,character_string2,phrase3,thing4; order-ready=…`: each template's
 * id, and its keywords in the order of the registry, since WeChat numbers them by template.
 * @throws in plain words where an entry is not so
 */
export function readTemplates(text: string): AccountTemplates {
  const entries = text.split(';').flatMap((part) => part.trim() || [])
  return new Map(
    entries.map((entry) => {
      const [, name = '', id = '', list = ''] = /^([\w-]+)=([\w-]+):([\w,]+)$/.exec(entry) ?? []
      if (!isTemplateName(name)) {
        throw new Error(
          `environment: ${VARIABLE} has ${JSON.stringify(entry)}, no template of ours`,
        )
      }
      const keywords = list.split(',')
      const types = keywordTypes[name]
      if (!fits(keywords, types)) {
        throw new Error(`environment: ${VARIABLE}: ${name} takes ${types.join(', ')}, not ${list}`)
      }
      return [name, { id, keywords }] as const
    }),
  )
}

/** Read when a function is loaded. What is missing is never told, so it is said once, by name. */
function loaded(): AccountTemplates {
  const templates = readTemplates(variable(VARIABLE) ?? '')
  const missing = templateNames.filter((name) => !templates.has(name))
  if (missing.length > 0) {
    const error = `${VARIABLE} lacks ${missing.join(', ')}`
    log({ event: 'start', traceId: '', code: 'notifications/templates-missing', error })
  }
  return templates
}

export const accountTemplates = loaded()

/** Our name of a template by WeChat's id; undefined for one that is not ours. */
export function templateNamed(id: string): TemplateName | undefined {
  return [...accountTemplates].find(([, template]) => template.id === id)?.[0]
}
