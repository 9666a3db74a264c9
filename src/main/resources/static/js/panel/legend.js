import { h, fill } from '../ui/dom.js'
import { pin } from '../ui/icons.js'
import { t, label } from '../text/text.js'
import { byNeed } from '../layers/filter.js'

/** What the looks mean; the kinds themselves are explained by the rows of the layers. @param {import('../layers/catalog.js').Catalog} catalog */
export function legendItems(catalog) {
  const example = byNeed(catalog)[0]
  const area = catalog.collections.find(({ hasAreas }) => hasAreas)
  const stem = example && example.icon
  return [
    h('span', {}, pin(stem), h('span', {}, t('verified'))),
    h('span', {}, pin(stem, undefined, 'stale'), h('span', {}, t('due'))),
    h('span', {}, h('span', { class: 'cluster' }, '9'), h('span', {}, t('manyHere'))),
    area && h('span', {}, h('span', { class: 'bound' }), h('span', {}, t('areasOf', { title: label(area.schema) })))
  ]
}

/** @param {HTMLElement} element @param {import('../layers/catalog.js').Catalog} catalog */
export function showLegend(element, catalog) {
  element.setAttribute('role', 'group')
  element.setAttribute('aria-label', t('legend'))
  fill(element, legendItems(catalog),
    catalog.collections.map(kind => h('span', { class: 'print-only' }, pin(kind.icon), h('span', {}, label(kind.schema)))))
}
