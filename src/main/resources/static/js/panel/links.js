import { h, isBrowsersClick } from '../ui/dom.js'
import { pin } from '../ui/icons.js'
import { t, label } from '../text/text.js'

/** @typedef {import('../layers/catalog.js').Place} Place */
/** @typedef {import('../state/store.js').Store} Store */

/**
 * A link to a place: a plain click opens it here, and the address works in another tab or another phone as well.
 * @param {Store} store @param {Place} place @param {any} [patch] what else changes @param {...any} content the name by default
 */
export function placeLink(store, place, patch = {}, ...content) {
  const target = Object.assign({ place: place.key }, patch)
  const open = event => {
    if (isBrowsersClick(event)) return
    event.preventDefault()
    store.set(target, { step: true })
  }
  return h('a', { href: store.linkTo(target), data: { place: place.key }, on: { click: open } }, content.length ? content : place.name)
}

/** The same with the pin before the name. @param {Store} store @param {Place} place */
export const pinLink = (store, place) =>
  placeLink(store, place, {}, pin(place.collection.icon, place.glyph, place.freshness.due ? 'stale' : ''), h('span', {}, place.name))

/** Longer lists of other places begin with so many. */
const FIRST = 6

/**
 * Places that point at this one: subordinate organizations, stations hosted …
 * @param {import('../layers/catalog.js').Catalog} catalog @param {any} store @param {import('../layers/catalog.js').Place} place
 */
export function relatedSections(catalog, store, place) {
  return joined(catalog.pointingAt(place)).map(({ title, places }) => {
    const row = other => h('li', {}, pinLink(store, other))
    const list = h('ul', {}, places.slice(0, FIRST).map(row))
    const all = h('button', { class: 'btn', type: 'button' }, t('seeAll', { n: places.length }))
    all.addEventListener('click', () => {
      list.append(...places.slice(FIRST).map(row))
      list.children[FIRST].querySelector('a').focus()
      all.remove()
    })
    return h('section', { class: 'section related' }, h('h2', {}, title + ' ' + places.length), list, places.length > FIRST && all)
  })
}

/** Several kinds may be called the same by the place they point at; they make one list. */
function joined(groups) {
  const byTitle = new Map()
  groups.forEach(({ title, places }) => byTitle.set(label(title), (byTitle.get(label(title)) || []).concat(places)))
  return Array.from(byTitle, ([title, places]) => ({ title, places }))
}
