import { h, fill, part, isBrowsersClick } from '../ui/dom.js'
import { icon } from '../ui/icons.js'
import { t, label } from '../text/text.js'

/** @typedef {import('../state/store.js').Store} Store */

/** The views of the page; later ones join here. */
const VIEWS = [{ id: 'map', symbol: 'i-map' }, { id: 'list', symbol: 'i-list' }]

/** 长辈版 and back, under that name on every view. @param {Store} store */
export const modeSwitch = store => {
  const elder = store.state.mode === 'elder'
  return h('button', {
    class: 'btn quiet mode-switch', type: 'button', 'aria-pressed': String(elder), data: { key: 'mode' },
    on: { click: () => store.set({ mode: elder ? 'standard' : 'elder' }) }
  }, icon('i-elder'), h('span', {}, t(elder ? 'standard' : 'elder')))
}

/** @param {Store} store */
export const languageSwitch = store => {
  const other = store.state.lang === 'zh' ? 'en' : 'zh'
  return h('button', {
    class: 'btn quiet', type: 'button', lang: other === 'en' ? 'en' : 'zh-CN', data: { key: 'language' },
    on: { click: () => store.set({ lang: other }) }
  }, h('span', {}, t('otherLanguage')))
}

function tab(store, { id, symbol }) {
  const open = event => {
    if (isBrowsersClick(event)) return
    event.preventDefault()
    // A phone shows one thing at a time: the sheet of a place would lie over the view that was asked for.
    const place = matchMedia('(max-width: 719.98px)').matches ? null : store.state.place
    store.set({ view: id, place }, { step: true })
  }
  return h('a', {
    href: store.linkTo({ view: id }), 'aria-current': store.state.view === id ? 'page' : null, data: { key: 'tab-' + id }, on: { click: open }
  }, icon(symbol), h('span', {}, t(id)))
}

/** Title, tabs, the two switches and the skip link. @param {Store} store @param {any} street */
export function showBar(store, street) {
  const title = (store.state.lang === 'en' && street.titleEn) || street.title || label(street)
  document.title = store.state.view === 'list' ? t('listTitle') + t('dot') + title : title
  part('page-title').textContent = title
  if (!part('bar-tools')) return
  part('title').textContent = title
  document.querySelector('.brand').setAttribute('aria-label', title)
  document.querySelectorAll('[data-tabs]').forEach(nav => {
    nav.setAttribute('aria-label', t('pages'))
    fill(nav, VIEWS.map(view => tab(store, view)))
  })
  fill(part('bar-tools'), modeSwitch(store), languageSwitch(store))
}

/** Wires what stays: the skip link must not touch the address, where the state lives. */
export function nameSkipLink() {
  const skip = part('skip')
  if (!skip) return
  skip.textContent = t('skip')
  skip.onclick = event => {
    event.preventDefault()
    part('main').focus()
  }
}
