import { h } from '../ui/dom.js'
import { icon, pin } from '../ui/icons.js'
import { t, label } from '../text/text.js'
import { byDisplay, byRole, inWords, isEmpty, listOf, propertiesOf, valueOf } from '../layers/schema.js'
import { hoursRows, phoneLink } from '../panel/facts.js'
import { placeLink } from '../panel/links.js'

/**
 * The columns of the list, from what the kinds declare: address, hours, phone, area. A kind without one leaves the
 * cell empty; a column nobody has is left out.
 * @typedef {import('../layers/catalog.js').Place} Place
 * @typedef {{title: string, className: string, has: (place: Place) => boolean, cell: (place: Place) => any}} Column
 */

const isAreaReference = catalog => ({ spec }) => {
  const target = catalog.collection(spec['x-reference'])
  return Boolean(target && target.isArea)
}

/** The property of a kind that says in which area a place lies. @param {any} catalog @param {any} schema */
export const areaProperty = (catalog, schema) => propertiesOf(schema).find(isAreaReference(catalog))

/** @param {any} catalog @param {Place} place */
export function areaName(catalog, place) {
  const property = areaProperty(catalog, place.collection.schema)
  const id = property && place.properties[property.name]
  const area = id && catalog.places.get(property.spec['x-reference'] + '/' + id)
  return area ? area.name : ''
}

/** Hints that belong to the address: the other plain texts of its group. */
function hints(place, address) {
  return propertiesOf(place.collection.schema).filter(({ name, spec }) => spec['x-group'] === address.spec['x-group'] && name !== address.name
    && !spec['x-reference'] && (!spec['x-display'] || spec['x-display'] === 'text') && !isEmpty(place.properties[name]))
    .map(({ name, spec }) => listOf(place.properties[name]).map(value => inWords(spec, value)).join(t('and')))
}

/** @param {any} catalog @param {Place[]} places @returns {Column[]} */
export function columnsFor(catalog, places) {
  const column = (find, className, cell) => {
    const declared = catalog.collections.map(({ schema }) => find(schema)).find(Boolean)
    const valueAt = place => {
      const property = find(place.collection.schema)
      return property && place.properties[property.name]
    }
    return declared && { title: label(declared.spec), className, has: place => !isEmpty(valueAt(place)), cell: place => cell(valueAt(place), place) }
  }
  const address = schema => byRole(schema, 'address')
  return [
    column(address, 'address-cell', (value, place) => [value, hints(place, address(place.collection.schema)).map(hint => h('span', { class: 'under' }, hint))]),
    column(schema => byDisplay(schema, 'hours')[0], 'hours-cell', value => {
      const rows = hoursRows(catalog, value)
      return rows.length ? rows.map(([days, times]) => h('div', {}, h('span', { class: 'quiet-text small' }, days + ' '), h('span', { class: 'nowrap' }, times))) : t('hoursUnknownShort')
    }),
    column(schema => byRole(schema, 'phone') || byDisplay(schema, 'phone')[0], 'nowrap', value => phoneLink(String(value))),
    column(schema => areaProperty(catalog, schema), 'area-cell', (value, place) => areaName(catalog, place))
  ].filter(each => each && places.some(each.has))
}

/** What a place is, and whether it wants checking. @param {Place} place */
function under(place) {
  const type = place.collection.type && valueOf(place.collection.type.spec, place.properties[place.collection.type.name])
  const due = place.freshness.due && h('span', { class: 'badge due' }, icon('i-unverified'), h('span', {}, t('due')))
  return h('span', { class: 'under' }, type ? label(type) : label(place.collection.schema), due)
}

/** @param {any} store @param {Column[]} columns */
export const rowOf = (store, columns) => place => h('tr', { class: store.state.place === place.key ? 'current' : null },
  h('th', { scope: 'row' }, h('div', { class: 'name' }, pin(place.collection.icon, place.glyph, place.freshness.due ? 'stale' : ''),
    placeLink(store, place), under(place))),
  columns.map(column => {
    const has = column.has(place)
    return h('td', { class: column.className + (has ? '' : ' none'), data: { column: column.title } }, has ? column.cell(place) : h('span', { class: 'visually-hidden' }, t('none')))
  }),
  h('td', { class: 'map-cell' }, mapLink(store, place)))

function mapLink(store, place) {
  const link = placeLink(store, place, { view: 'map' }, icon('i-map'), h('span', {}, t('onMap')))
  link.className = 'btn'
  link.setAttribute('aria-label', t('onMapOf', { name: place.name }))
  return link
}
