import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { cartText } from './cart.text'
import { NOTE_CHARACTERS } from './cart-text'

interface Props {
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onClose: () => void
}

/** What is said to the kitchen about one line. */
export function NoteSheet({ note, onNote, onClose }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState(note)
  const save = () => {
    onNote(typed.trim())
    onClose()
  }
  return (
    <Sheet id="note-sheet" title={say(cartText.note)} onClose={onClose}>
      <View className="muted">{say(cartText.noteHint)}</View>
      <Textarea
        id="note-field"
        className="order-field order-field-long"
        value={typed}
        maxlength={NOTE_CHARACTERS}
        aria-label={say(cartText.note)}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <View className="order-ways">
        <TapButton id="note-save" label={say(cartText.save)} onTap={save} />
      </View>
    </Sheet>
  )
}
