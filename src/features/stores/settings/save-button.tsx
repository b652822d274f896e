import { useState } from 'react'
import { refusalWords } from '@/cloud/refusal.text'
import type { Writing } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { settingsText } from './settings.text'
import { type AtSettings, type SettingsWrite, useSettingsWrite } from './use-settings'

interface WordProps<A extends SettingsWrite> {
  readonly about: string
  readonly writing: Writing<A>
  readonly onCheckAgain: () => void
}

/** What became of a change, where it was made; nothing while all is well. */
function ChangeWord<A extends SettingsWrite>({ about, writing, onCheckAgain }: WordProps<A>) {
  const say = useSay()
  if (writing.status === 'refused') {
    return <Aside id={`refused-${about}`} words={say(refusalWords(writing.refusal))} />
  }
  if (writing.status !== 'checking') return null
  return (
    <>
      <Aside id={`checking-${about}`} words={say(settingsText.checking)} />
      <TapButton
        id={`check-again-${about}`}
        label={say(settingsText.checkAgain)}
        look="plain"
        onTap={onCheckAgain}
      />
    </>
  )
}

interface Props<A extends SettingsWrite> {
  readonly id: string
  readonly at: AtSettings
  readonly action: A
  /** Null while there is nothing that could be saved. */
  readonly input: Input<A> | null
  readonly words?: Words
  readonly spoken?: string
  readonly look?: 'main' | 'plain'
  readonly onDone?: () => void
}

/** One change of the settings, one tap, with what became of it underneath. */
export function SaveButton<A extends SettingsWrite>({
  id,
  at,
  action,
  input,
  words = settingsText.save,
  spoken,
  look = 'main',
  onDone = () => undefined,
}: Props<A>) {
  const say = useSay()
  const [saved, setSaved] = useState(false)
  const { writing, submit, checkAgain } = useSettingsWrite(action, at, () => {
    setSaved(true)
    onDone()
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const save = () => {
    setSaved(false)
    if (input !== null) submit(input)
  }
  return (
    <>
      <TapButton
        id={id}
        label={say(busy ? settingsText.saving : words)}
        {...(spoken !== undefined && { spoken })}
        look={look}
        busy={busy || input === null}
        onTap={save}
      />
      {saved && input === null && !busy ? (
        <Aside id={`saved-${id}`} words={say(settingsText.saved)} />
      ) : null}
      <ChangeWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
