import Taro from '@tarojs/taro'

/**
 * Copies a text; the phone itself says that it did. False where it could not, as for one who
 * refused what the privacy text says of the clipboard.
 */
export async function copy(text: string): Promise<boolean> {
  const refused = () => null
  return (await Taro.setClipboardData({ data: text }).catch(refused)) !== null
}
