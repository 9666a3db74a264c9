/** What went wrong with a request, in the terms of what the reader can do about it. */
export class Problem extends Error {
  /**
   * @param {'offline' | 'explained' | 'server'} kind @param {string} number what the street's office needs to find it in the log
   * @param {string} detail in the words of whoever failed
   */
  constructor(kind, number, detail) {
    super(detail)
    this.kind = kind
    this.number = number
  }
}

/** A number for a failure the server never saw: the time, so that two reports can be told apart. */
const ownNumber = () => Date.now().toString(36).slice(-8).replace(/(.{4})/, '$1-')

/** The number the server wrote into its log stands in the sentence it answered with. */
const NUMBER = /\b[0-9a-f]{4,8}-[0-9a-f]{4}\b/

/** @param {Response} response */
async function problemOf(response) {
  const { detail = response.statusText } = await response.json().catch(() => ({}))
  const number = (NUMBER.exec(detail) || [response.status + '-' + ownNumber()])[0]
  // 503 is a wait the server can explain: no street loaded yet, the database starting.
  return new Problem(response.status < 500 || response.status === 503 ? 'explained' : 'server', number, detail)
}

/**
 * @param {string} path
 * @param {{signal?: AbortSignal}} [options] aborting rejects with the browser's AbortError
 * @returns {Promise<any>} parsed JSON; rejects with a {@link Problem}
 */
async function getJson(path, { signal } = {}) {
  const response = await fetch(path, { signal }).catch(error => {
    if (error.name === 'AbortError') throw error
    throw new Problem(navigator.onLine === false ? 'offline' : 'server', ownNumber(), error.message)
  })
  if (!response.ok) throw await problemOf(response)
  return response.json().catch(error => {
    if (error.name === 'AbortError') throw error
    throw new Problem('server', ownNumber(), error.message)
  })
}

/**
 * A part of the page that is fetched when it is first needed; without network that fails like any other request.
 * @template T @param {() => Promise<T>} load @returns {Promise<T>}
 */
export const loadPart = load => load().catch(error => {
  throw new Problem(navigator.onLine === false ? 'offline' : 'server', ownNumber(), error.message)
})

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
