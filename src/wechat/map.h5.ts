/** Somewhere to go, by GCJ-02. */
export interface MapPlace {
  readonly latitude: number
  readonly longitude: number
  readonly name: string
  readonly address: string
}

/** A browser has no map of its own: Amap's page takes GCJ-02 too (https://lbs.amap.com/api/uri-api). */
export function openMap({ latitude, longitude, name }: MapPlace): void {
  const query = new URLSearchParams({
    position: `${longitude},${latitude}`,
    name,
    coordinate: 'gaode',
  })
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener')
}
