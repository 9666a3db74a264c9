import { h } from '../ui/dom.js'
import { hasSymbol, icon } from '../ui/icons.js'
import { t, label, isEnglish, dayName } from '../text/text.js'
import { inWords, isEmpty, listOf, valueOf } from '../layers/schema.js'
import { placeLink } from './links.js'

/**
 * Shows one value of a place by what the schema says of it. Values that need a block of their own (hours, chips,
 * honours) return one, all others a line of facts.
 * @typedef {import('../layers/catalog.js').Catalog} Catalog
 * @typedef {import('../layers/catalog.js').Place} Place
 */

/** A longer text stands as a paragraph, not beside its name (characters). */
const STORY = 60

/** @param {string} number as people write it */
export const phoneLink = number => h('a', { class: 'nowrap', href: 'tel:' + number.replace(/[^\d+]/g, '') }, number)

/** Opening hours as the server says them in words, or the honest line. @param {Catalog} catalog @param {string} raw @returns {string[][]} */
export function hoursRows(catalog, raw) {
  const known = catalog.hours[raw]
  return (known && known[isEnglish() ? 'en' : 'zh']) || []
}

function hoursTable(catalog, place, value) {
  const rows = hoursRows(catalog, value)
  const checked = (place.properties.verification || {}).hours
  return [
    rows.length
      ? h('table', { class: 'hours' }, h('tbody', {}, rows.map(([days, times]) => h('tr', {}, h('th', { scope: 'row' }, days), h('td', {}, times)))))
      : h('p', {}, t('hoursUnknown')),
    rows.length > 0 && h('p', { class: 'checked' }, checked ? t('checkedOn', { month: checked }) : t('due'))
  ]
}

const chips = (spec, values) => h('ul', { class: 'chips' }, values.map(value => {
  const known = valueOf(spec, value)
  return h('li', { class: 'chip fact' }, known && hasSymbol(known['x-icon']) && icon(known['x-icon']), h('span', {}, known ? label(known) : String(value)))
}))

/** Levels of honours are declared on the items; their code is shown where they are not. */
function levelOf(spec, level) {
  const declared = ((spec.items || {}).properties || {}).level
  return inWords(declared || {}, level)
}

const honours = (spec, values) => h('ul', { class: 'honours' }, values.map(({ title, level, awardedOn }) => h('li', {}, icon('i-verified'),
  h('div', {}, title, h('div', { class: 'under' }, t('honourOn', { level: levelOf(spec, level), day: dayName(awardedOn || '') }))))))

/** Only addresses of the web become links, whatever the data holds. */
function urlLink(value) {
  if (!/^https?:\/\//i.test(value)) return value
  return h('a', { href: value, target: '_blank', rel: 'noopener noreferrer' }, value.replace(/^https?:\/\//i, ''), h('span', { class: 'visually-hidden' }, t('newTab')))
}

/** @param {Catalog} catalog @param {any} store @param {string} collection @param {string} id */
function reference(catalog, store, collection, id) {
  if (collection === 'landmarks') return label((catalog.landmarks.get(id) || { properties: { name: id } }).properties)
  const place = catalog.places.get(collection + '/' + id)
  return place ? placeLink(store, place) : id
}

/** Where it is, how to reach it, when it is open: the order of the questions. */
const CHECKS = ['position', 'contact', 'hours']
const rank = name => CHECKS.includes(name) ? CHECKS.indexOf(name) : CHECKS.length

const months = checks => Object.keys(checks).filter(name => checks[name]).sort((a, b) => rank(a) - rank(b))
  .map(name => t('checkOf', { name }) + ' ' + checks[name]).join(t('dot'))

/** What stands beside the name of a property. */
function inLine(catalog, store, spec, value) {
  if (spec['x-display'] === 'phone') return phoneLink(String(value))
  if (spec['x-display'] === 'url' || spec.format === 'uri') return urlLink(String(value))
  if (spec['x-display'] === 'month' && typeof value === 'object') return months(value)
  if (spec['x-reference']) return listOf(value).flatMap((id, i) => [i > 0 && t('and'), reference(catalog, store, spec['x-reference'], id)])
  return listOf(value).map(each => inWords(spec, each)).join(t('and'))
}

function blockOf(catalog, place, spec, value) {
  if (spec['x-display'] === 'hours') return hoursTable(catalog, place, value)
  if (spec['x-display'] === 'chips') return chips(spec, listOf(value))
  if (spec['x-display'] === 'honours') return honours(spec, listOf(value))
  if (typeof value === 'string' && value.length > STORY && (spec['x-display'] || 'text') === 'text') return h('p', { class: 'story' }, value)
  return null
}

/**
 * One group of the panel; nothing where the place has none of its values.
 * @param {Catalog} catalog @param {any} store @param {Place} place
 * @param {{title: string, properties: import('../layers/schema.js').Property[]}} group
 */
export function groupSection(catalog, store, place, group) {
  const filled = group.properties.filter(({ name }) => !isEmpty(place.properties[name]))
  const blocks = []
  const lines = []
  filled.forEach(({ name, spec }) => {
    const value = place.properties[name]
    const block = blockOf(catalog, place, spec, value)
    if (block) blocks.push(label(spec) === group.title || filled.length === 1 ? block : [h('h3', {}, label(spec)), block])
    else if (typeof value !== 'object' || Array.isArray(value) || spec['x-display'] === 'month') {
      const said = inLine(catalog, store, spec, value)
      if (said && said.length !== 0) lines.push(h('dt', {}, label(spec)), h('dd', {}, said))
    }
  })
  if (!blocks.length && !lines.length) return null
  return h('section', { class: 'section' }, h('h2', {}, group.title), lines.length > 0 && h('dl', { class: 'facts' }, lines), blocks)
}
