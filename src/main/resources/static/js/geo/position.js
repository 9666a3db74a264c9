/**
 * @typedef {readonly [number, number]} LonLat  degrees, longitude first (GeoJSON); stored ones are CGCS2000
 * @typedef {readonly [number, number]} LatLng  degrees, latitude first (Leaflet)
 */

/** Mean radius of the earth in metres; good to 0.5 % at the size of a street. */
const EARTH_RADIUS = 6371008.8
const DEGREE = Math.PI / 180

/** GeoJSON order to Leaflet order; the only place the two meet. @param {LonLat} position @returns {LatLng} */
export const toLatLng = ([lon, lat]) => [lat, lon]

/** Leaflet order to GeoJSON order. @param {{lat: number, lng: number}} latLng @returns {LonLat} */
export const toLonLat = ({ lat, lng }) => [lng, lat]

/** Metres between two positions of one datum. @param {LonLat} a @param {LonLat} b */
export function distanceMetres([lonA, latA], [lonB, latB]) {
  const x = (lonB - lonA) * DEGREE * Math.cos((latA + latB) / 2 * DEGREE)
  const y = (latB - latA) * DEGREE
  return Math.hypot(x, y) * EARTH_RADIUS
}

/** Metres on the ground that one pixel of a Web Mercator map covers. @param {number} zoom @param {number} lat */
export const metresPerPixel = (zoom, lat) =>
  2 * Math.PI * 6378137 * Math.cos(lat * DEGREE) / (256 * Math.pow(2, zoom))
