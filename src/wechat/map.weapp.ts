import Taro from '@tarojs/taro'

/** Somewhere to go, by GCJ-02. */
export interface MapPlace {
  readonly latitude: number
  readonly longitude: number
  readonly name: string
  readonly address: string
}

/** Shows it on WeChat's own map, from which any map on the phone leads there. */
export function openMap(place: MapPlace): void {
  // Closing the map without going anywhere is told as a failure on some phones.
  const turnedBack = () => undefined
  Taro.openLocation({ ...place }).catch(turnedBack)
}
