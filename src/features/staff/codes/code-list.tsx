import { View } from '@tarojs/components'
import type { CodeOf, CodesView } from '@/shared/contracts/staff.codes.contract'
import { placeKinds } from '@/shared/domain/stores/place'
import type { MerchantText, Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { codesText } from './codes.text'
import './codes.scss'

/** A code somebody has chosen to show. */
export interface Chosen {
  readonly of: CodeOf
  readonly name: MerchantText
}

interface Group {
  readonly title: Words
  readonly codes: readonly (Chosen & { readonly id: string })[]
}

/** Everything with a code, by kind; a kind the store has none of is left out. */
function groupsOf({ storeName, places, lanes }: CodesView): Group[] {
  const door = { id: 'code-door', of: { kind: 'door' }, name: storeName } as const
  return [
    { title: codesText.door, codes: [door] },
    ...placeKinds.map((kind) => ({
      title: codesText.kinds[kind],
      codes: places
        .filter((place) => place.kind === kind)
        .map(
          ({ code, name }) => ({ id: `code-${code}`, of: { kind: 'place', code }, name }) as const,
        ),
    })),
    {
      title: codesText.lanes,
      codes: lanes.map(
        ({ id, name }) => ({ id: `code-${id}`, of: { kind: 'lane', laneId: id }, name }) as const,
      ),
    },
  ].filter(({ codes }) => codes.length > 0)
}

interface Props {
  readonly codes: CodesView
  readonly onChoose: (chosen: Chosen) => void
}

/** The codes of a store by what they are stuck on, one tap each. */
export function CodeList({ codes, onChoose }: Props) {
  const say = useSay()
  return (
    <View>
      <View className="display">{say(codesText.title)}</View>
      {groupsOf(codes).map((group) => (
        <View key={group.title.en} className="code-group">
          <View className="muted">{say(group.title)}</View>
          <View className="choices">
            {group.codes.map(({ id, of, name }) => (
              <TapButton
                key={id}
                id={id}
                label={say(name)}
                spoken={say(codesText.show(say(name)))}
                look="second"
                onTap={() => onChoose({ of, name })}
              />
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
