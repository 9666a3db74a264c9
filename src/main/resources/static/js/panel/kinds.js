import { h, fill } from '../ui/dom.js'
import { icon, pin } from '../ui/icons.js'
import { t, label } from '../text/text.js'
import { byNeed, isLayerOn } from '../layers/filter.js'
import { toggleLayer } from './layers.js'

/** Large type has room for so many tiles; the others are behind 筛选. */
const TILES = 3

/**
 * The layers as chips on a phone, in the order of need.
 * @param {HTMLElement} element @param {import('../layers/catalog.js').Catalog} catalog
 * @param {import('../state/store.js').Store} store @param {() => void} openLayers
 */
export function showKinds(element, catalog, store, openLayers) {
  const left = element.scrollLeft
  const kinds = byNeed(catalog).slice(0, store.state.mode === 'elder' ? TILES : undefined)
  element.setAttribute('aria-label', t('shownHere'))
  fill(element,
    h('button', { class: 'chip more-kinds', type: 'button', data: { key: 'more' }, on: { click: openLayers } }, icon('i-filter'), h('span', {}, t('filterShort'))),
    kinds.map(collection => h('button', {
      class: 'chip', type: 'button', 'aria-pressed': String(isLayerOn(store.state, collection.id)), data: { key: 'kind-' + collection.id },
      on: { click: () => toggleLayer(catalog, store, collection) }
    }, pin(collection.icon), h('span', {}, label(collection.schema)))))
  element.scrollLeft = left
}
