import { h } from '../ui/dom.js'
import { icon, pin } from '../ui/icons.js'
import { t, label } from '../text/text.js'
import { valueOf } from '../layers/schema.js'
import { iconOf } from '../layers/landmarks.js'

/** @typedef {{collection: string, item: any}} Hit */

/** The text with the part that was asked for marked. @param {string} text @param {string} q */
export function marked(text, q) {
  const at = text.toLowerCase().indexOf(q.toLowerCase())
  if (!q || at < 0) return [text]
  return [text.slice(0, at), h('mark', {}, text.slice(at, at + q.length)), text.slice(at + q.length)]
}

function picture(catalog, { collection, item }) {
  if (collection === 'landmarks') return icon(iconOf(catalog.landmarks.get(item.id) || { properties: {} }))
  const kind = catalog.collection(collection)
  const type = kind && kind.type && valueOf(kind.type.spec, item.type)
  return pin(kind && kind.icon, type && type['x-icon'])
}

/** @param {any} catalog @param {Hit} hit @param {number} index @param {string} q */
function option(catalog, hit, index, q) {
  const { item } = hit
  return h('div', { role: 'option', id: 'found-' + index, 'aria-selected': 'false', data: { index: String(index) } }, picture(catalog, hit),
    h('span', {}, marked(item.name, q), item.address && h('span', { class: 'under' }, marked(item.address, q))))
}

/**
 * Groups of hits for a listbox.
 * @param {any} catalog @param {{groups: any[]}} answer @param {string} q
 * @returns {{nodes: HTMLElement[], hits: Hit[]}}
 */
export function resultGroups(catalog, answer, q) {
  const hits = []
  const nodes = answer.groups.filter(group => group.items.length).map(group => {
    const kind = catalog.collection(group.collection)
    const title = group.collection === 'landmarks' ? t('landmarks') : kind ? label(kind.schema) : group.title
    const id = 'found-in-' + group.collection
    return h('div', { role: 'group', 'aria-labelledby': id }, h('h3', { id, role: 'presentation' }, title), group.items.map(item => {
      const hit = { collection: group.collection, item }
      return option(catalog, hit, hits.push(hit) - 1, q)
    }))
  })
  return { nodes, hits }
}
