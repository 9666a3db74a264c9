import { h } from '../ui/dom.js'
import { icon } from '../ui/icons.js'
import { copy } from '../ui/say.js'
import { t } from '../text/text.js'
import { byDisplay, byRole, isEmpty } from '../layers/schema.js'

/** @typedef {import('../layers/catalog.js').Place} Place */

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
