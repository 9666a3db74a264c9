import { h, fill } from '../ui/dom.js'
import { icon, pin } from '../ui/icons.js'
import { blank, button } from '../ui/notice.js'
import { copy } from '../ui/say.js'
import { t, label, dayName } from '../text/text.js'
import { byDisplay, byRole, groupsOf, isEmpty, propertiesOf, valueOf } from '../layers/schema.js'
import { groupSection } from './facts.js'
import { relatedSections } from './links.js'

/** @typedef {import('../layers/catalog.js').Catalog} Catalog */
/** @typedef {import('../layers/catalog.js').Place} Place */

/** Parts that head and foot of the panel show already. */
const IN_HEAD = ['name', 'type']
const isInHead = spec => IN_HEAD.includes(spec['x-role']) || spec.format === 'date-time'

function badge({ due, month }) {
  if (due) return h('span', { class: 'badge due' }, icon('i-unverified'), h('span', {}, t('due')))
  return h('span', { class: 'badge verified' }, icon('i-verified'), h('span', {}, t('verifiedOn', { month })))
}

const closeButton = close => h('button', { class: 'btn icon close', type: 'button', 'aria-label': t('close'), on: { click: close } }, icon('i-close'))

/** The head of the docked panel and of the sheet. @param {Place} place */
function head(place) {
  const { collection, properties } = place
  const type = collection.type && valueOf(collection.type.spec, properties[collection.type.name])
  return h('header', { class: 'head' },
    h('p', { class: 'kind' }, pin(collection.icon, place.glyph, place.freshness.due ? 'stale' : ''),
      h('span', {}, [label(collection.schema), type && label(type)].filter(Boolean).join(t('dot')))),
    h('h1', { id: 'place-name', tabindex: '-1' }, place.name),
    h('p', { class: 'state' }, badge(place.freshness)))
}

const action = (symbol, text, onClick) =>
  h('button', { class: 'btn', type: 'button', on: { click: onClick } }, icon(symbol), h('span', {}, text))

/** @param {Place} place @param {{name: string} | undefined} property */
const valueAt = (place, property) => property && !isEmpty(place.properties[property.name]) ? String(place.properties[property.name]) : null

/** The system's own sharing where there is one, else the link to paste. @param {Place} place @param {string} link */
async function share(place, link) {
  const url = new URL(link, location.href).href
  if (!navigator.share) return copy(url, t('linkCopied'))
  // Somebody who closes the system's sheet has changed their mind; nothing to say.
  return navigator.share({ title: place.name, url }).catch(() => {})
}

/**
 * What one can do about a place at once: call, copy the address, pass it on.
 * @param {Place} place @param {any} store
 */
export function actionsOf(place, store) {
  const { schema } = place.collection
  const phone = valueAt(place, byRole(schema, 'phone') || byDisplay(schema, 'phone')[0])
  const address = valueAt(place, byRole(schema, 'address'))
  return h('div', { class: 'actions' },
    phone && h('a', { class: 'btn', href: 'tel:' + phone.replace(/[^\d+]/g, '') }, icon('i-phone'), h('span', {}, t('call'))),
    address && action('i-copy', t('copyAddress'), () => copy(address, t('copied'))),
    action('i-share', t('share'), () => share(place, store.linkTo({ place: place.key, view: 'map' }))))
}

const dueNote = ({ due, month }) => due && h('p', { class: 'section small quiet-text' }, month ? t('staleNote', { month }) : t('neverNote'))

/** Pictures are ours or none: only addresses below /media are shown. */
function photos(place) {
  const own = propertiesOf(place.collection.schema).flatMap(({ name }) => [].concat(place.properties[name] || []))
    .filter(value => typeof value === 'string' && /^\/media\/[0-9a-f]{64}$/.test(value))
  return own.length > 0 && h('div', { class: 'photos' }, own.map((src, i) => h('img', { src, loading: 'lazy', alt: t('photoOf', { name: place.name, n: i + 1 }) })))
}

function foot(place) {
  const time = propertiesOf(place.collection.schema).find(({ name, spec }) => spec.format === 'date-time' && !isEmpty(place.properties[name]))
  const updated = time && t('updated', { day: dayName(place.properties[time.name]) })
  return h('p', { class: 'report' }, h('span', { class: 'quiet-text' }, [place.id, updated].filter(Boolean).join(t('dot'))))
}

/**
 * @param {HTMLElement} element @param {Catalog} catalog @param {any} store @param {Place} place @param {() => void} close
 */
export function showDetail(element, catalog, store, place, close) {
  const groups = groupsOf(place.collection.schema)
    .map(group => Object.assign(group, { properties: group.properties.filter(({ spec }) => !isInHead(spec)) }))
  element.setAttribute('aria-labelledby', 'place-name')
  fill(element, closeButton(close), h('div', { class: 'scroll' },
    head(place),
    actionsOf(place, store),
    h('div', { class: 'body' }, dueNote(place.freshness), photos(place),
      groups.map(group => groupSection(catalog, store, place, group)), relatedSections(catalog, store, place))),
  foot(place))
}

/** The link names a place that is not there: say so, and offer the ways on. */
export function showMissing(element, store, key, close) {
  element.setAttribute('aria-labelledby', 'place-name')
  const seeList = () => store.set({ place: null, view: 'list', filters: {}, layers: null }, { step: true })
  fill(element, closeButton(close), h('div', { class: 'scroll' },
    h('h1', { id: 'place-name', tabindex: '-1', class: 'visually-hidden' }, t('noPlace')),
    blank('i-shut', t('noPlace'), h('p', {}, t('noPlaceNext', { id: key.split('/').pop() })),
      h('p', {}, document.documentElement.dataset.embed ? button(t('seeMap'), close, 'i-map') : button(t('seeList'), seeList, 'i-list')))))
}
