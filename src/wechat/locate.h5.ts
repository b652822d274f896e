import gcoord from 'gcoord'

/** A point by GCJ-02, the coordinates of WeChat's maps. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

const PATIENCE_MS = 10_000

/** Roughly where the phone is; null when the person said no, or it cannot be told. */
export function locate(): Promise<Position | null> {
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // A browser tells by WGS-84.
        const told: [number, number] = [coords.longitude, coords.latitude]
        const [longitude, latitude] = gcoord.transform(told, gcoord.WGS84, gcoord.GCJ02)
        resolve({ latitude, longitude })
      },
      () => resolve(null),
      { timeout: PATIENCE_MS },
    ),
  )
}
