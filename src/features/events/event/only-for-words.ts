import type { EventView } from '@/shared/contracts/events.views'
import { type Language, say, type Words } from '@/shared/kernel/words'
import { eventsText } from '../events.text'

/** Whom an event is for. */
export function onlyForWords({ whom, tiers }: NonNullable<EventView['onlyFor']>): Words {
  if (whom === 'members') return eventsText.membersOnly
  const names = (language: Language, between: string) =>
    tiers.map((name) => say(name, language)).join(between)
  return {
    zh: eventsText.tiersOnly(names('zh', '、')).zh,
    en: eventsText.tiersOnly(names('en', ', ')).en,
  }
}
