import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { storesText } from '../stores.text'
import type { Where } from './finding'
import './list.scss'
import { listText } from './list.text'
import { SearchField } from './search-field'
import type { Finder } from './use-finder'

/** No city's id: those have letters only. */
const NEAR = '@near'
const EVERYWHERE = '@everywhere'

function chosenOf(where: Where): string {
  if (where.by === 'near') return NEAR
  return where.by === 'city' ? where.cityId : EVERYWHERE
}

/** Nearby, everywhere or a city. */
function WhereChoices({ finder }: { readonly finder: Finder }) {
  const say = useSay()
  const { finding, cities, chooseCity, findNearby } = finder
  const choices = [
    { value: NEAR, id: 'near', label: say(listText.nearby) },
    { value: EVERYWHERE, id: 'everywhere', label: say(listText.everywhere) },
    ...cities.map(({ id, name }) => ({ value: id, id: `city-${id}`, label: say(name) })),
  ]
  const choose = (value: string) => {
    if (value === NEAR) findNearby()
    else chooseCity(value === EVERYWHERE ? null : value)
  }
  return <Choices choices={choices} chosen={chosenOf(finding.where)} onChoose={choose} />
}

function OpenNow({ finder: { finding, setOpenNow } }: { readonly finder: Finder }) {
  const say = useSay()
  return (
    <Choices
      choices={[{ value: true, id: 'open-now', label: say(listText.openNow) }]}
      chosen={finding.openNow}
      onChoose={() => setOpenNow(!finding.openNow)}
    />
  )
}

interface Props {
  readonly finder: Finder
  /** A word about how this list was come to, in the place of the usual hint. */
  readonly word: ReactNode
}

/** What the list of stores is looked through by, above it. */
export function StoreFinder({ finder, word }: Props) {
  const say = useSay()
  const { finding, locating, setSearch } = finder
  return (
    <View className="finder">
      <View className="display">{say(storesText.choose)}</View>
      {word ?? <View className="muted">{say(storesText.chooseHint)}</View>}
      <SearchField search={finding.search} onSearch={setSearch} />
      <View className="finder-narrow">
        <OpenNow finder={finder} />
        <WhereChoices finder={finder} />
      </View>
      {locating === 'asking' ? <Aside id="locating" words={say(listText.locating)} /> : null}
      {locating === 'untold' ? <Aside id="not-located" words={say(listText.notLocated)} /> : null}
    </View>
  )
}
