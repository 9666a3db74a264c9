import { h, fill } from '../ui/dom.js'
import { icon, hasSymbol, pin } from '../ui/icons.js'
import { t, label } from '../text/text.js'
import { valuesOf } from '../layers/schema.js'
import { chosenTypes, isLayerOn, matches, visiblePlaces } from '../layers/filter.js'
import { conditionChips, conditions, filterSections } from './filters.js'
import { languageSwitch, modeSwitch } from './bar.js'
import { legendItems } from './legend.js'

/** @typedef {import('../layers/catalog.js').Catalog} Catalog */
/** @typedef {import('../layers/catalog.js').Collection} Collection */
/** @typedef {import('../state/store.js').Store} Store */

/** Layers whose types are unfolded; those whose types have glyphs of their own stand open: they are the legend too. */
const open = new Map()
const hasGlyphs = collection => valuesOf(collection.type.spec).some(value => hasSymbol(value['x-icon']))
const isOpen = collection => open.has(collection.id) ? open.get(collection.id) : hasGlyphs(collection)

/** @param {Catalog} catalog @param {import('../state/hash.js').State} state */
const layersOn = (catalog, state) => catalog.collections.map(({ id }) => id).filter(id => isLayerOn(state, id))

/** @param {Catalog} catalog @param {Store} store @param {Collection} collection */
export function toggleLayer(catalog, store, collection) {
  const { state } = store
  const on = layersOn(catalog, state)
  const next = on.includes(collection.id) ? on.filter(id => id !== collection.id) : catalog.collections.map(({ id }) => id).filter(id => on.includes(id) || id === collection.id)
  const filters = Object.assign({}, state.filters)
  if (chosenTypes(state, collection)) delete filters[collection.type.name]
  store.set({ layers: next.length === catalog.collections.length ? null : next, filters })
}

/** The last type of a layer taken away takes the layer away; the last one added leaves no condition. */
function toggleType(catalog, store, collection, value, present) {
  const { state } = store
  const wasOn = isLayerOn(state, collection.id)
  const now = wasOn ? chosenTypes(state, collection) || present : []
  const next = now.includes(value) ? now.filter(each => each !== value) : now.concat(value)
  const filters = Object.assign({}, state.filters)
  delete filters[collection.type.name]
  if (next.length && next.length < present.length) filters[collection.type.name] = next
  const on = layersOn(catalog, state).filter(id => id !== collection.id)
  const layers = catalog.collections.map(({ id }) => id).filter(id => on.includes(id) || (id === collection.id && next.length))
  store.set({ layers: layers.length === catalog.collections.length ? null : layers, filters })
}

/** Counts what the other conditions leave, whether the layer is on or not. */
const countOf = (catalog, state, collection, type) => {
  const filters = Object.assign({}, state.filters)
  if (collection.type) delete filters[collection.type.name]
  const free = Object.assign({}, state, { filters })
  return collection.places.filter(place => matches(place, free, catalog) && (!type || place.properties[collection.type.name] === type)).length
}

function typeRows(catalog, store, collection) {
  const { state } = store
  const values = valuesOf(collection.type.spec).filter(value => collection.places.some(place => place.properties[collection.type.name] === value.const))
  const present = values.map(value => value.const)
  const chosen = isLayerOn(state, collection.id) ? chosenTypes(state, collection) || present : []
  const colour = pin(collection.icon).style.getPropertyValue('--pin-fill')
  const withGlyphs = hasGlyphs(collection)
  return h('div', { class: 'types' + (withGlyphs ? '' : ' plain'), role: 'group', 'aria-label': t('typesOf', { title: label(collection.schema) }), vars: { '--type': colour } },
    values.map(value => h('div', { class: 'layer' }, h('label', {},
      h('input', {
        class: 'tick', type: 'checkbox', checked: chosen.includes(value.const), data: { key: collection.id + value.const },
        on: { change: () => toggleType(catalog, store, collection, value.const, present) }
      }),
      withGlyphs && icon(hasSymbol(value['x-icon']) ? value['x-icon'] : 'k-other'),
      h('span', {}, label(value)),
      h('span', { class: 'count' }, String(countOf(catalog, state, collection, value.const)))))))
}

function layerRow(catalog, store, collection, redraw) {
  const { state } = store
  const title = label(collection.schema)
  const on = isLayerOn(state, collection.id)
  const hasTypes = collection.type && collection.places.some(place => place.properties[collection.type.name])
  const unfolded = hasTypes && isOpen(collection)
  const fold = () => { open.set(collection.id, !unfolded); redraw() }
  return [h('div', { class: 'layer' },
    h('label', { class: hasTypes ? 'fold-space' : null },
      h('input', {
        class: 'tick', type: 'checkbox', checked: on, indeterminate: on && Boolean(chosenTypes(state, collection)), data: { key: 'layer-' + collection.id },
        on: { change: () => toggleLayer(catalog, store, collection) }
      }),
      pin(collection.icon), h('span', {}, title), h('span', { class: 'count' }, String(countOf(catalog, state, collection)))),
    hasTypes && h('button', {
      class: 'btn icon fold', type: 'button', 'aria-expanded': String(unfolded), 'aria-label': t(unfolded ? 'hideTypes' : 'showTypes', { title }),
      data: { key: 'fold-' + collection.id }, on: { click: fold }
    }, icon(unfolded ? 'i-up' : 'i-down'))),
  unfolded && typeRows(catalog, store, collection)]
}

function areaRow(store, area) {
  return [h('h2', {}, t('basemapPart')), h('div', { class: 'layer' }, h('label', {},
    h('input', { class: 'tick', type: 'checkbox', checked: store.state.areas, data: { key: 'areas' }, on: { change: () => store.set({ areas: !store.state.areas }) } }),
    icon('i-map'), h('span', {}, t('areasOf', { title: label(area.schema) }))))]
}

/**
 * Layers with their types, then the conditions.
 * @param {HTMLElement} element @param {Catalog} catalog @param {Store} store @param {() => void} close of the drawer
 */
export function showLayers(element, catalog, store, close) {
  const { state } = store
  const redraw = () => showLayers(element, catalog, store, close)
  const shown = visiblePlaces(state, catalog).length
  const area = catalog.collections.find(({ hasAreas }) => hasAreas)
  const top = element.scrollTop
  element.setAttribute('aria-label', t('layers'))
  fill(element,
    h('div', { class: 'drawer-head' }, h('h2', {}, t('layers')), h('button', { class: 'btn icon quiet', type: 'button', 'aria-label': t('close'), data: { key: 'close' }, on: { click: close } }, icon('i-close'))),
    h('h2', {}, t('shownHere'), h('span', { role: 'status' }, t(conditions(catalog, state).length ? 'matched' : 'shown', { n: shown }))),
    h('div', { class: 'active' }, conditionChips(catalog, store)),
    catalog.collections.map(collection => layerRow(catalog, store, collection, redraw)),
    filterSections(catalog, store),
    area && areaRow(store, area),
    h('div', { class: 'drawer-foot' }, modeSwitch(store), languageSwitch(store), h('div', { class: 'legend' }, legendItems(catalog))))
  element.scrollTop = top
}
