/**
 * The state of the page as it stands in the address after "#". No DOM.
 * @typedef {{zoom: number, lat: number, lon: number}} View  centre in CGCS2000 degrees
 * @typedef {object} State
 * @property {View | null} map
 * @property {string[] | null} layers  collections shown; null = all
 * @property {string | null} place  "stations/WLP-S-001"
 * @property {Record<string, string[]>} filters  by property name: values of which one (services: each) must be met
 * @property {boolean} areas  whether boundaries are drawn
 * @property {'kind' | 'name' | 'area'} sort  order of the list
 * @property {'map' | 'list'} view
 * @property {'standard' | 'elder'} mode
 * @property {'zh' | 'en'} lang
 */

/** Keys that are not names of properties. Later views (openOnly, start …) join here. */
const OWN_KEYS = ['map', 'layers', 'place', 'areas', 'sort', 'view', 'mode', 'lang', 'openOnly', 'start']

const words = text => text.split(',').filter(Boolean)

/** A bad escape in a link somebody typed by hand is read as it stands. */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch (malformed) {
    return text
  }
}

/** @param {string | undefined} text "17/28.1971/113.0053" @returns {View | null} */
function parseView(text) {
  const [zoom, lat, lon] = (text || '').split('/').map(Number)
  const isView = zoom >= 1 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180
  return isView ? { zoom, lat, lon } : null
}

const oneOf = (value, allowed) => allowed.includes(value) ? value : undefined

/**
 * Reads an address. What it does not know is left out, so that links of other versions still open.
 * @param {string} hash with or without "#"
 * @returns {Partial<State>} mode and language are absent where the link does not name them
 */
export function parseHash(hash) {
  const raw = new Map(hash.replace(/^#/, '').split('&').filter(part => part.includes('=')).map(part => {
    const cut = part.indexOf('=')
    return [decode(part.slice(0, cut)), decode(part.slice(cut + 1))]
  }))
  const filters = {}
  raw.forEach((value, key) => {
    if (!OWN_KEYS.includes(key) && /^\w{1,60}$/.test(key) && words(value).length) filters[key] = words(value)
  })
  const place = raw.get('place')
  const state = {
    map: parseView(raw.get('map')),
    layers: raw.has('layers') ? words(raw.get('layers')) : null,
    place: place && /^[\w-]+\/[^/]+$/.test(place) ? place : null,
    filters,
    areas: raw.get('areas') !== '0',
    sort: oneOf(raw.get('sort'), ['name', 'area']) || 'kind',
    view: oneOf(raw.get('view'), ['list']) || 'map'
  }
  const mode = oneOf(raw.get('mode'), ['elder', 'standard'])
  const lang = oneOf(raw.get('lang'), ['en', 'zh'])
  if (mode) state.mode = mode
  if (lang) state.lang = lang
  return state
}

const encode = text => encodeURIComponent(text).replace(/%2F/g, '/').replace(/%2C/g, ',')

/** @param {View} view */
const formatView = ({ zoom, lat, lon }) => `${+zoom.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`

/** Writes the address of a state, without "#". Defaults are left out, so that links stay short. @param {State} state */
export function formatHash(state) {
  const parts = []
  const add = (key, value) => parts.push(encode(key) + '=' + encode(value))
  if (state.map) add('map', formatView(state.map))
  if (state.layers) add('layers', state.layers.join(','))
  if (state.place) add('place', state.place)
  Object.keys(state.filters).sort().forEach(key => add(key, state.filters[key].join(',')))
  if (!state.areas) add('areas', '0')
  if (state.sort !== 'kind') add('sort', state.sort)
  if (state.view !== 'map') add('view', state.view)
  if (state.mode === 'elder') add('mode', state.mode)
  if (state.lang === 'en') add('lang', state.lang)
  return parts.join('&')
}
