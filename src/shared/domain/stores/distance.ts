/** A point by GCJ-02, the coordinates of maps in China and of WeChat's own. */
export interface GeoPoint {
  /** Degrees north. */
  readonly latitude: number
  /** Degrees east. */
  readonly longitude: number
}

/** The mean radius of the earth (IUGG, https://doi.org/10.1007/s001900050278). */
const EARTH_RADIUS_METERS = 6_371_009

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Metres between two points over the ground, whole. By the haversine formula (R. W. Sinnott,
 * "Virtues of the Haversine", Sky and Telescope 68, 1984), which stays exact for near points.
 */
export function distanceMeters(a: GeoPoint, b: GeoPoint): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const chord = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east
  return Math.round(2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord))))
}

/** Degrees around a point. */
export interface GeoBox {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/** A box with every point within so many metres in it; it does not reach over the 180th meridian. */
export function boxAround({ latitude, longitude }: GeoPoint, meters: number): GeoBox {
  const up = (meters / EARTH_RADIUS_METERS) * (180 / Math.PI)
  // A degree east is shortest where the box is nearest to a pole.
  const shortest = Math.cos(radians(Math.min(89.9, Math.abs(latitude) + up)))
  const aside = up / shortest
  return {
    south: latitude - up,
    north: latitude + up,
    west: longitude - aside,
    east: longitude + aside,
  }
}
