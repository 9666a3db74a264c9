import { h, isBrowsersClick } from '../ui/dom.js'
import { pin } from '../ui/icons.js'

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
