import { isId, type TicketCode } from '../../kernel/ids'

/**
 * The `scene` of a walk-in's code on the counter's screen: `t.<code>`, within the 32 characters
 * WeChat allows (wxacode.getUnlimited).
 */
export function takeOverScene(code: TicketCode): string {
  return `t.${code}`
}

/** The walk-in's code a launch's `scene` stands for, URI-encoded or not, or null. */
export function takeOverCodeOf(scene: string | undefined): TicketCode | null {
  const code = /^t(?:\.|%2e)(.*)$/i.exec(scene ?? '')?.[1]
  return isId<'ticket-code'>(code) ? code : null
}
