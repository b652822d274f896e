import { useState } from 'react'
import { refusalWords } from '@/cloud/refusal.text'
import type { Input } from '@/shared/contracts'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { WriteOutcome } from '@/ui/write-outcome'
import { settingsText } from './settings.text'
import { type AtSettings, type SettingsWrite, useSettingsWrite } from './use-settings'

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
      <WriteOutcome about={id} outcome={writing} wordsOf={refusalWords} onCheckAgain={checkAgain} />
    </>
  )
}
