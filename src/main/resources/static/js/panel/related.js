import { h } from '../ui/dom.js'
import { t, label } from '../text/text.js'
import { pinLink } from './link.js'

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
