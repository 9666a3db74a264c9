import { h, fill } from '../ui/dom.js'
import { blank, button } from '../ui/notice.js'
import { t, label, today } from '../text/text.js'
import { visiblePlaces } from '../layers/filter.js'
import { conditionChips, conditions } from '../panel/filters.js'
import { areaName, areaProperty, columnsFor, rowOf } from './rows.js'

/** Rows drawn at once; the button below adds as many. Print takes all. */
const ROWS = 100
/** Widths below which the table becomes cards, or loses columns (pixels). */
const CARDS_BELOW = 600
const COMPACT_BELOW = 820

/** @typedef {import('../layers/catalog.js').Catalog} Catalog */
/** @typedef {import('../layers/catalog.js').Place} Place */

/** @param {Place[]} places @param {'kind' | 'name' | 'area'} sort @param {Catalog} catalog */
function sorted(places, sort, catalog) {
  const byName = (a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.key < b.key ? -1 : 1)
  if (sort === 'name') return places.slice().sort(byName)
  if (sort === 'area') return places.slice().sort((a, b) => areaName(catalog, a).localeCompare(areaName(catalog, b), 'zh-CN') || byName(a, b))
  return places
}

function sortChoice(catalog, store) {
  const area = catalog.collections.map(({ schema }) => areaProperty(catalog, schema)).find(Boolean)
  const choices = [['kind', t('sortKind')], ['name', t('sortName')], area && ['area', t('sortArea', { title: label(area.spec) })]].filter(Boolean)
  return h('label', { class: 'sort' }, h('span', {}, t('sort')), h('select', {
    class: 'select', data: { key: 'sort' }, on: { change: event => store.set({ sort: event.target.value }) }
  }, choices.map(([value, text]) => h('option', { value, selected: store.state.sort === value }, text))))
}

/**
 * The same places as on the map, as a table.
 * @param {HTMLElement} element @param {Catalog} catalog @param {import('../state/store.js').Store} store
 */
export function createList(element, catalog, store) {
  let rows = ROWS

  function head(count, title) {
    const { state } = store
    const words = conditions(catalog, state).map(({ text }) => text).join(t('space'))
    return [
      h('div', { class: 'list-head' }, h('h1', { id: 'list-title', tabindex: '-1' }, t('listTitle')), sortChoice(catalog, store),
        button(t('print'), () => window.print(), 'i-print')),
      h('p', { class: 'print-only' }, [title, words, catalog.street.sample && t('sample')].filter(Boolean).join(t('dot'))),
      h('div', { class: 'active' }, h('b', { role: 'status' }, t('matched', { n: count })), conditionChips(catalog, store))
    ]
  }

  function table(places, title) {
    const columns = columnsFor(catalog, places)
    return h('table', { class: 'places' },
      h('caption', { class: 'visually-hidden' }, t('listOf', { title, n: places.length })),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('name')), columns.map(column => h('th', { scope: 'col', class: column.className }, column.title)),
        h('th', { scope: 'col', class: 'map-cell' }, h('span', { class: 'visually-hidden' }, t('actions'))))),
      h('tbody', {}, places.slice(0, rows).map(rowOf(store, columns))))
  }

  function more(count) {
    const left = Math.min(ROWS, count - rows)
    return h('p', { class: 'more' }, h('span', { class: 'quiet-text' }, t('showing', { shown: Math.min(rows, count), n: count })),
      left > 0 && button(t('more', { n: left }), () => { rows += ROWS; draw() }))
  }

  const printed = () => h('p', { class: 'print-only' }, t('printedOn', { day: today() }) + t('dot')
    + t('review', { number: (catalog.basemap && catalog.basemap.reviewNumber) || catalog.street.mapReviewNumber || t('reviewPending') }))

  function draw() {
    const { state } = store
    const places = sorted(visiblePlaces(state, catalog), state.sort, catalog)
    const title = (state.lang === 'en' && catalog.street.titleEn) || catalog.street.title
    element.setAttribute('aria-labelledby', 'list-title')
    const seeAll = button(t('showAll', { n: catalog.places.size }), () => store.set({ filters: {}, layers: null }))
    fill(element, head(places.length, title),
      places.length ? [table(places, title), more(places.length)]
        : blank('i-filter', t('nothingMatches'), h('p', {}, t('nothingMatchesNext')), h('p', {}, seeAll)), printed())
  }
  addEventListener('beforeprint', () => {
    if (element.hidden) return
    rows = Infinity
    draw()
  })

  /** The table follows the room it has, which changes with the panel beside it. */
  function fit() {
    element.classList.toggle('narrow', element.clientWidth < CARDS_BELOW)
    element.classList.toggle('compact', element.clientWidth >= CARDS_BELOW && element.clientWidth < COMPACT_BELOW)
  }
  addEventListener('resize', fit)

  return {
    draw, fit,
    /** Back to the first rows, as after another choice of conditions. */
    restart() { rows = ROWS; element.scrollTop = 0 },
    /** @param {string} key @returns {boolean} whether the row was there to take the focus */
    focus(key) {
      const link = Array.from(element.querySelectorAll('th a')).find(each => each.dataset.place === key)
      if (link && !element.hidden) link.focus()
      return Boolean(link) && !element.hidden
    },
    focusTitle: () => element.querySelector('h1').focus({ preventScroll: true })
  }
}
