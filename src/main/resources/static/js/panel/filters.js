import { h } from '../ui/dom.js'
import { icon } from '../ui/icons.js'
import { t, label } from '../text/text.js'
import { listOf, valueOf, valuesOf } from '../layers/schema.js'
import { activeFilters, chosenTypes, isLayerOn } from '../layers/filter.js'

/**
 * The conditions: services, community and whatever else a kind offers as a filter.
 * @typedef {import('../layers/catalog.js').Catalog} Catalog
 * @typedef {import('../state/store.js').Store} Store
 */

/** Values one can choose: those declared, or the places that are pointed at. @param {Catalog} catalog */
function optionsOf(filter, catalog) {
  const target = filter.spec['x-reference']
  if (target) return (catalog.collection(target) || { places: [] }).places.map(place => ({ value: place.id, text: place.name }))
  const used = new Set(Array.from(catalog.places.values()).flatMap(place => listOf(place.properties[filter.name]).map(String)))
  return valuesOf(filter.spec).filter(each => used.has(String(each.const)))
    .map(each => ({ value: String(each.const), text: label(each), symbol: each['x-icon'] }))
}

function toggled(state, name, value) {
  const now = state.filters[name] || []
  const next = now.includes(value) ? now.filter(each => each !== value) : now.concat(value)
  const filters = Object.assign({}, state.filters)
  if (next.length) filters[name] = next
  else delete filters[name]
  return { filters }
}

const titleOf = filter => filter.isServices ? t('needService') : label(filter.spec)

function serviceChips(filter, catalog, store) {
  const chosen = store.state.filters[filter.name] || []
  return h('div', { class: 'chips', role: 'group', 'aria-label': titleOf(filter) }, optionsOf(filter, catalog).map(({ value, text, symbol }) => {
    const on = chosen.includes(value)
    return h('button', {
      class: 'chip', type: 'button', 'aria-pressed': String(on), data: { key: filter.name + value },
      on: { click: () => store.set(toggled(store.state, filter.name, value)) }
    }, on ? icon('i-check') : symbol && icon(symbol), h('span', {}, text))
  }))
}

function ticks(filter, catalog, store) {
  const chosen = store.state.filters[filter.name] || []
  return h('div', { class: 'options', role: 'group', 'aria-label': titleOf(filter) }, optionsOf(filter, catalog).map(({ value, text }) =>
    h('label', {}, h('input', {
      class: 'tick', type: 'checkbox', checked: chosen.includes(value), data: { key: filter.name + value },
      on: { change: () => store.set(toggled(store.state, filter.name, value)) }
    }), h('span', {}, text))))
}

/** @param {Catalog} catalog @param {Store} store */
export function filterSections(catalog, store) {
  return catalog.filters.filter(filter => optionsOf(filter, catalog).length).map(filter => [
    h('h2', {}, titleOf(filter)),
    h('div', { class: 'filter' }, (filter.isServices ? serviceChips : ticks)(filter, catalog, store))
  ])
}

/** What is chosen, in words, each with the state without it. @returns {{text: string, without: any}[]} */
export function conditions(catalog, state) {
  const found = activeFilters(state, catalog).map(filter => {
    const filters = Object.assign({}, state.filters)
    delete filters[filter.name]
    const names = optionsOf(filter, catalog).filter(({ value }) => state.filters[filter.name].includes(value)).map(({ text }) => text)
    return { text: names.join(t('and')) || state.filters[filter.name].join(t('and')), without: { filters } }
  })
  catalog.collections.filter(collection => isLayerOn(state, collection.id) && chosenTypes(state, collection)).forEach(collection => {
    const filters = Object.assign({}, state.filters)
    delete filters[collection.type.name]
    const names = chosenTypes(state, collection).map(value => label(valueOf(collection.type.spec, value)))
    found.push({ text: names.length > 3 ? label(collection.type.spec) + ' ' + names.length : names.join(t('and')), without: { filters } })
  })
  if (state.layers) {
    const names = state.layers.map(id => label((catalog.collection(id) || {}).schema)).filter(Boolean)
    found.push({ text: names.join(t('and')) || t('nothingMatches'), without: { layers: null } })
  }
  return found
}

/** Chosen conditions as chips that take themselves away. @param {Catalog} catalog @param {Store} store */
export function conditionChips(catalog, store) {
  const chosen = conditions(catalog, store.state)
  if (!chosen.length) return []
  return chosen.map(({ text, without }) => h('button', {
    class: 'chip drop', type: 'button', 'aria-label': t('drop', { name: text }), data: { key: 'drop' + text }, on: { click: () => store.set(without) }
  }, h('span', {}, text), icon('i-close'))).concat(
    h('button', { class: 'link small', type: 'button', on: { click: () => store.set({ filters: {}, layers: null }) } }, t('clearAll')))
}
