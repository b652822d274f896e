import { Input, View } from '@tarojs/components'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { SEARCH_CHARACTERS } from './finding'
import { listText } from './list.text'

interface Props {
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Finds stores by part of a name or an address. */
export function SearchField({ search, onSearch }: Props) {
  const say = useSay()
  return (
    <View className="search-field">
      <Input
        id="store-search"
        className="search-input"
        value={search}
        maxlength={SEARCH_CHARACTERS}
        confirmType="search"
        placeholder={say(listText.search)}
        placeholderClass="search-hint"
        aria-label={say(listText.search)}
        onInput={(event) => onSearch(event.detail.value)}
      />
      {search === '' ? null : (
        <TapButton
          id="clear-search"
          label={say(listText.clear)}
          look="plain"
          onTap={() => onSearch('')}
        />
      )}
    </View>
  )
}
