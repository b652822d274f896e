import Taro from '@tarojs/taro'

/** A point by GCJ-02, the coordinates of WeChat's maps. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** Roughly where the phone is; null when the person said no, or it cannot be told. */
export async function locate(): Promise<Position | null> {
  const untold = () => null
  const found = await Taro.getFuzzyLocation({ type: 'gcj02' }).catch(untold)
  return found && { latitude: found.latitude, longitude: found.longitude }
}
