import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { boxAround, distanceMeters, type GeoPoint } from '@/shared/domain/stores/distance'
import { seededRandom } from '../../support/seeded-random'

const shanghai = { latitude: 31.2304, longitude: 121.4737 }
const hangzhou = { latitude: 30.2741, longitude: 120.1551 }

function near(meters: number, expected: number, share: number): void {
  assert.ok(Math.abs(meters - expected) <= expected * share, `${meters}, not ${expected}`)
}

describe('how far it is', () => {
  it('is nothing to where one stands, and as far back as there', () => {
    assert.equal(distanceMeters(shanghai, shanghai), 0)
    assert.equal(distanceMeters(shanghai, hangzhou), distanceMeters(hangzhou, shanghai))
  })

  it('is known for a degree, two cities and the other side of the earth', () => {
    const north = { latitude: 32.2304, longitude: 121.4737 }
    near(distanceMeters(shanghai, north), 111_195, 0.0001)
    near(distanceMeters(shanghai, hangzhou), 164_500, 0.01)
    const opposite = { latitude: -31.2304, longitude: -58.5263 }
    near(distanceMeters(shanghai, opposite), 20_015_000, 0.001)
  })

  it('tells ten metres apart', () => {
    const door = { latitude: 31.2304 + 10 / 111_195, longitude: 121.4737 }
    assert.equal(distanceMeters(shanghai, door), 10)
  })
})

/** The point so many metres away in a direction, by the direct formula of the sphere. */
function away(from: GeoPoint, meters: number, bearing: number): GeoPoint {
  const [north, angle] = [(from.latitude * Math.PI) / 180, meters / 6_371_009]
  const sine =
    Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(bearing)
  const east = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(north),
    Math.cos(angle) - Math.sin(north) * sine,
  )
  return {
    latitude: (Math.asin(sine) * 180) / Math.PI,
    longitude: from.longitude + (east * 180) / Math.PI,
  }
}

describe('a box around a point', () => {
  it('holds every point within its metres, wherever it is, seed 7', () => {
    const random = seededRandom(7)
    for (let count = 0; count < 2_000; count += 1) {
      const point = { latitude: random() * 140 - 70, longitude: random() * 300 - 150 }
      const meters = 10 ** (1 + random() * 4.5)
      const other = away(point, meters * 0.9999, random() * 2 * Math.PI)
      const { south, north, west, east } = boxAround(point, meters)
      const told = JSON.stringify({ point, meters, other })
      assert.ok(other.latitude >= south && other.latitude <= north, told)
      assert.ok(other.longitude >= west && other.longitude <= east, told)
    }
  })

  it('is no larger than it must be', () => {
    const { south, north, west, east } = boxAround(shanghai, 1_000)
    near((north - south) * 111_195, 2_000, 0.01)
    near((east - west) * 111_195 * Math.cos((31.2304 * Math.PI) / 180), 2_000, 0.01)
  })
})
