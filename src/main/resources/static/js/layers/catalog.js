import { byRole, listOf, propertiesOf, valueOf } from './schema.js'
import { freshnessOf } from './freshness.js'

/**
 * Everything the street shows, ready to be asked.
 * @typedef {import('../geo/position.js').LonLat} LonLat
 * @typedef {object} Place
 * @property {string} key "stations/WLP-S-001"
 * @property {string} id
 * @property {Collection} collection
 * @property {string} name
 * @property {any} properties
 * @property {any} geometry
 * @property {LonLat} position where marker and label stand
 * @property {string | undefined} glyph symbol of its type
 * @property {{due: boolean, month?: string}} freshness
 *
 * @typedef {object} Collection
 * @property {string} id
 * @property {any} schema
 * @property {string | undefined} icon
 * @property {Place[]} places
 * @property {import('./schema.js').Property | undefined} type
 * @property {import('./schema.js').Property | undefined} services
 * @property {boolean} isArea whether its places are areas that others lie in
 * @property {boolean} hasAreas whether those areas are public and there to be drawn
 */

/** @returns {Collection} */
function readCollection(raw, now) {
  const schema = raw.schema
  const collection = {
    id: raw.id, schema, icon: schema['x-icon'], places: [],
    type: byRole(schema, 'type'), services: byRole(schema, 'services'),
    isArea: schema.properties.geometry.format === 'geometry-any',
    hasAreas: raw.features.features.some(feature => feature.labelPoint)
  }
  collection.places = raw.features.features.filter(feature => feature.geometry).map(feature => readPlace(feature, collection, now))
  return collection
}

/** @returns {Place} */
export function readPlace(feature, collection, now) {
  const properties = feature.properties
  const type = collection.type && valueOf(collection.type.spec, properties[collection.type.name])
  return {
    key: collection.id + '/' + feature.id, id: String(feature.id), collection, name: properties.name, properties,
    geometry: feature.geometry, position: feature.labelPoint || feature.geometry.coordinates,
    glyph: type && type['x-icon'], freshness: freshnessOf(collection.schema, properties, now)
  }
}

/** @param {import('../api/service.js').Layers} layers @param {Date} now */
export function createCatalog(layers, now) {
  const collections = layers.collections.map(raw => readCollection(raw, now))
  const places = new Map()
  collections.forEach(collection => collection.places.forEach(place => places.set(place.key, place)))
  const landmarks = new Map(layers.landmarks.features.map(feature => [String(feature.id), feature]))
  const references = readReferences(collections)

  return {
    street: layers.street, basemap: layers.basemap, hours: layers.hours || {}, collections, places, landmarks, openedAt: now,
    /** @param {string} id */
    collection: id => collections.find(each => each.id === id),
    filters: readFilters(collections),
    /** What the places that point at one are called, and they. @param {Place} place */
    pointingAt: place => references.filter(({ target }) => target === place.collection.id)
      .map(({ collection, property }) => ({
        title: property.spec['x-reverse'],
        places: collection.places.filter(other => listOf(other.properties[property.name]).includes(place.id))
      }))
      .filter(group => group.title && group.places.length)
  }
}

/** @typedef {ReturnType<typeof createCatalog>} Catalog */

function readReferences(collections) {
  return collections.flatMap(collection => propertiesOf(collection.schema)
    .filter(({ spec }) => spec['x-reference'])
    .map(property => ({ collection, property, target: property.spec['x-reference'] })))
}

/**
 * Properties offered as filters, each once although several kinds have it. Types are not among them: they are rows
 * under their layer.
 * @returns {{name: string, spec: any, isServices: boolean}[]}
 */
function readFilters(collections) {
  const filters = new Map()
  collections.forEach(({ schema }) => propertiesOf(schema).forEach(({ name, spec }) => {
    const isServices = spec['x-role'] === 'services'
    if ((spec['x-filter'] || isServices) && spec['x-role'] !== 'type' && !filters.has(name)) filters.set(name, { name, spec, isServices })
  }))
  return Array.from(filters.values()).sort((a, b) => b.isServices - a.isServices)
}
