/**
 * GCJ-02, the offset that 高德 and 腾讯 basemaps carry. Data stays CGCS2000 everywhere; only what is drawn above such a
 * basemap is shifted, and what is read off it is shifted back. The published formula, as the service uses it.
 * @typedef {import('./position.js').LonLat} LonLat
 */

/** Semi-major axis (metres) and squared eccentricity of the Krasovsky ellipsoid the formula is written for. */
const KRASOVSKY_A = 6378245.0
const KRASOVSKY_EE = 0.00669342162296594323

/** The formula is defined inside this rectangle only; outside it positions stay as they are. */
const isInside = ([lon, lat]) => lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271

const waves = (t, parts) => parts.reduce((sum, [amplitude, cycle]) => sum + amplitude * Math.sin(t / cycle * Math.PI), 0) * 2 / 3

function northing(x, y) {
  return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
    + waves(x, [[20, 1 / 6], [20, 1 / 2]])
    + waves(y, [[20, 1], [40, 3]])
    + waves(y, [[160, 12], [320, 30]])
}

function easting(x, y) {
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
    + waves(x, [[20, 1 / 6], [20, 1 / 2]])
    + waves(x, [[20, 1], [40, 3]])
    + waves(x, [[150, 12], [300, 30]])
}

/** CGCS2000 to GCJ-02, in degrees; up to 700 m away. @param {LonLat} position @returns {LonLat} */
export function toGcj02(position) {
  if (!isInside(position)) return position
  const [lon, lat] = position
  const radLat = lat / 180 * Math.PI
  const magic = 1 - KRASOVSKY_EE * Math.sin(radLat) ** 2
  const root = Math.sqrt(magic)
  const north = northing(lon - 105, lat - 35) * 180 / ((KRASOVSKY_A * (1 - KRASOVSKY_EE)) / (magic * root) * Math.PI)
  const east = easting(lon - 105, lat - 35) * 180 / (KRASOVSKY_A / root * Math.cos(radLat) * Math.PI)
  return [lon + east, lat + north]
}

/** GCJ-02 back to CGCS2000 by fixed-point steps; three are enough for a centimetre. @param {LonLat} shifted @returns {LonLat} */
export function fromGcj02(shifted) {
  let guess = shifted
  for (let step = 0; step < 4; step++) {
    const [lon, lat] = toGcj02(guess)
    guess = [guess[0] + shifted[0] - lon, guess[1] + shifted[1] - lat]
  }
  return guess
}

/**
 * How stored positions are drawn above a basemap of a datum.
 * @param {string | undefined} datum "gcj02" shifts; "cgcs2000" and "wgs84" agree to less than a metre and do not
 * @returns {{draw: (position: LonLat) => LonLat, read: (position: LonLat) => LonLat}}
 */
export function frameOf(datum) {
  return datum === 'gcj02' ? { draw: toGcj02, read: fromGcj02 } : { draw: p => p, read: p => p }
}
