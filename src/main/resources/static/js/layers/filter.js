import { listOf, valueOf } from './schema.js'

/**
 * Which places a state shows. Map, list and counts all ask here, so they always agree.
 * @typedef {import('./catalog.js').Catalog} Catalog
 * @typedef {import('./catalog.js').Place} Place
 * @typedef {import('../state/hash.js').State} State
 */

/** @param {State} state @param {string} collection */
export const isLayerOn = (state, collection) => !state.layers || state.layers.includes(collection)

/** The types chosen for a layer; null = all. A choice meant for another layer's types does not count. */
export function chosenTypes(state, collection) {
  if (!collection.type) return null
  const chosen = (state.filters[collection.type.name] || []).filter(value => valueOf(collection.type.spec, value))
  return chosen.length ? chosen : null
}

/** @param {Place} place @param {{name: string, spec: any, isServices: boolean}} filter @param {string[]} wanted */
function meets(place, filter, wanted) {
  // A community is inside itself: filtering by it keeps its own record.
  if (filter.spec['x-reference'] === place.collection.id) return wanted.includes(place.id)
  const own = listOf(place.properties[filter.name]).map(String)
  return filter.isServices ? wanted.every(value => own.includes(value)) : wanted.some(value => own.includes(value))
}

/** @param {State} state @param {Catalog} catalog */
export const activeFilters = (state, catalog) => catalog.filters.filter(({ name }) => state.filters[name])

/** Whether the conditions are met, apart from the layer being on. @param {Place} place @param {State} state @param {Catalog} catalog */
export function matches(place, state, catalog) {
  const types = chosenTypes(state, place.collection)
  if (types && !types.includes(place.properties[place.collection.type.name])) return false
  return activeFilters(state, catalog).every(filter => meets(place, filter, state.filters[filter.name]))
}

/** @param {State} state @param {Catalog} catalog @returns {Place[]} in the order of the layers */
export function visiblePlaces(state, catalog) {
  return catalog.collections.filter(({ id }) => isLayerOn(state, id))
    .flatMap(({ places }) => places.filter(place => matches(place, state, catalog)))
}

/** Kinds in the order in which people need them: those with services first, areas last. @param {Catalog} catalog */
export function byNeed(catalog) {
  const rank = collection => collection.services ? 0 : collection.isArea ? 2 : 1
  return catalog.collections.slice().sort((a, b) => rank(a) - rank(b))
}

/** Only the conditions a catalog knows; the rest of a link is left out. @param {State} state @param {Catalog} catalog */
export function knownFilters(state, catalog) {
  const names = catalog.filters.map(({ name }) => name).concat(catalog.collections.map(({ type }) => type && type.name))
  const filters = {}
  Object.keys(state.filters).filter(name => names.includes(name)).forEach(name => { filters[name] = state.filters[name] })
  const layers = state.layers && state.layers.filter(id => catalog.collection(id))
  return { filters, layers: layers && (layers.length || !state.layers.length) ? layers : null }
}
