/** Plain geometry on GeoJSON coordinates. @typedef {import('./position.js').LonLat} LonLat */

/** Outer rings of a Polygon or MultiPolygon. @param {{type: string, coordinates: any}} geometry @returns {LonLat[][]} */
export function outerRings(geometry) {
  if (geometry.type === 'Polygon') return [geometry.coordinates[0]]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map(polygon => polygon[0])
  return []
}

/** Lines of a LineString or MultiLineString. @param {{type: string, coordinates: any}} geometry @returns {LonLat[][]} */
export function linesOf(geometry) {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  return []
}

/** Where a name of an area goes: its centre of mass. @param {LonLat[]} ring closed @returns {LonLat} */
export function centreOf(ring) {
  const [lon0, lat0] = ring[0]
  let area = 0
  let lon = 0
  let lat = 0
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1, y1] = [ring[i][0] - lon0, ring[i][1] - lat0]
    const [x2, y2] = [ring[i + 1][0] - lon0, ring[i + 1][1] - lat0]
    const cross = x1 * y2 - x2 * y1
    area += cross
    lon += (x1 + x2) * cross
    lat += (y1 + y2) * cross
  }
  return area === 0 ? ring[0] : [lon0 + lon / (3 * area), lat0 + lat / (3 * area)]
}

/** Whether a position lies inside a ring (ray casting). @param {LonLat} position @param {LonLat[]} ring closed */
export function isInside([lon, lat], ring) {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]
    const [x2, y2] = ring[j]
    if ((y1 > lat) !== (y2 > lat) && lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
