import { useState } from 'react'
import { refusalWords } from '@/cloud/refusal.text'
import type { Input } from '@/shared/contracts'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'
import { settingsText } from './settings.text'
import { type AtSettings, type SettingsWrite, useSettingsWrite } from './use-settings'

interface Props<A extends SettingsWrite> extends Partial<Omit<WriteButtonLook, 'off'>> {
  readonly id: string
  readonly at: AtSettings
  readonly action: A
  /** Null while there is nothing that could be saved. */
  readonly input: Input<A> | null
  readonly onDone?: () => void
}

/** One change of the settings, which says once it is saved. */
export function SaveButton<A extends SettingsWrite>({
  id,
  at,
  action,
  input,
  words = settingsText.save,
  look = 'main',
  onDone = () => undefined,
  ...button
}: Props<A>) {
  const say = useSay()
  const [saved, setSaved] = useState(false)
  const write = useSettingsWrite(action, at, () => {
    setSaved(true)
    onDone()
  })
  const save = () => {
    setSaved(false)
    if (input !== null) write.submit(input)
  }
  return (
    <WriteButton
      {...button}
      id={id}
      words={words}
      busyWords={settingsText.saving}
      look={look}
      off={input === null}
      write={write}
      wordsOf={refusalWords}
      onTap={save}
    >
      {saved && input === null ? (
        <Aside id={`saved-${id}`} words={say(settingsText.saved)} />
      ) : null}
    </WriteButton>
  )
}
