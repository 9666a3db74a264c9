import { h, fill } from '../ui/dom.js'
import { icon } from '../ui/icons.js'
import { t } from '../text/text.js'
import { pinLink } from './links.js'

/**
 * The list of places that share one spot. Esc closes it and gives the focus back.
 * @param {HTMLElement} element @param {any} store
 */
export function createSpot(element, store) {
  let opener = null
  function close() {
    element.hidden = true
    if (opener && opener.isConnected) opener.focus()
  }
  element.setAttribute('role', 'dialog')
  element.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  })
  element.addEventListener('click', event => { if (event.target.closest('a')) element.hidden = true })
  return {
    /** @param {import('../layers/catalog.js').Place[]} places */
    open(places) {
      opener = document.activeElement
      const title = t('spot', { n: places.length })
      element.setAttribute('aria-label', title)
      fill(element,
        h('header', {}, h('h2', {}, title), h('button', { class: 'btn icon quiet', type: 'button', 'aria-label': t('close'), on: { click: close } }, icon('i-close'))),
        h('ul', {}, places.map(place => h('li', {}, pinLink(store, place)))))
      element.hidden = false
      element.querySelector('a').focus()
    },
    hide: () => { element.hidden = true }
  }
}
