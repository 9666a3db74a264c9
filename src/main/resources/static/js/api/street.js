import { getJson } from './client.js'

/**
 * What the first view needs, in one answer.
 * @typedef {object} Layers
 * @property {any} street
 * @property {any} basemap
 * @property {{features: any[]}} landmarks
 * @property {Record<string, {zh: string[][], en: string[][]}>} hours  by the raw value of a property
 * @property {{id: string, count: number, schema: any, features: {features: any[]}}[]} collections
 */

/** The path is the one the page preloads; any difference would ask twice. @returns {Promise<Layers>} */
export const loadLayers = () => getJson('/api/layers')

/** @param {string} collection @param {string} id @returns {Promise<any>} one GeoJSON Feature */
export const loadPlace = (collection, id) =>
  getJson(`/api/collections/${encodeURIComponent(collection)}/items/${encodeURIComponent(id)}`)

/** @param {string} text @param {AbortSignal} signal @returns {Promise<{q: string, numberMatched: number, groups: any[]}>} */
export const searchPlaces = (text, signal) => getJson('/api/search?limit=20&q=' + encodeURIComponent(text), { signal })

/** @param {string} url */
export const loadBasemap = url => getJson(url)
