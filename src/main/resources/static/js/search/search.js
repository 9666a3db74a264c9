import { h, fill } from '../ui/dom.js'
import { icon } from '../ui/icons.js'
import { blank, button, notice } from '../ui/notice.js'
import { say } from '../ui/say.js'
import { t } from '../text/text.js'
import { searchPlaces } from '../api/service.js'
import { modeSwitch } from '../panel/bar.js'
import { resultGroups } from './results.js'

/** Waits for a pause in typing (milliseconds). */
const PAUSE = 180

/**
 * Search while typing: a combobox whose list is walked with the arrow keys.
 * @param {HTMLElement} element
 * @param {{catalog: any, store: any, onPick: (hit: import('./results.js').Hit) => void, openLayers: () => void}} links
 */
export function createSearch(element, { catalog, store, onPick, openLayers }) {
  const input = h('input', {
    type: 'search', role: 'combobox', autocomplete: 'off', enterkeyhint: 'search', maxlength: '60', 'aria-expanded': 'false', 'aria-controls': 'found',
    'aria-autocomplete': 'list', on: { input: later, keydown: onKey, focus: () => { if (input.value && found.hidden) later() } }
  })
  const found = h('div', { class: 'found', id: 'found', hidden: true, on: { click: onClick, mousedown: event => event.preventDefault() } })
  const clear = h('button', { class: 'btn icon quiet', type: 'button', hidden: true, on: { click: () => { input.value = ''; close(); input.focus() } } }, icon('i-close'))
  let hits = []
  let current = -1
  let timer
  let request

  function later() {
    clearTimeout(timer)
    if (request) request.abort()
    clear.hidden = !input.value
    const q = input.value.trim()
    if (!q) return close()
    timer = setTimeout(() => ask(q), PAUSE)
  }

  async function ask(q) {
    request = new AbortController()
    try {
      show(q, await searchPlaces(q, request.signal))
    } catch (error) {
      if (error.name === 'AbortError') return
      open([notice('warn', t('searchFailed')), h('p', {}, button(t('retry'), () => ask(q)))], [])
    }
  }

  function show(q, answer) {
    const { nodes, hits: list } = resultGroups(catalog, answer, q)
    if (!list.length) {
      const seeAll = () => { close(); store.set({ view: 'list', filters: {}, layers: null }, { step: true }) }
      open([blank('i-search', t('notFound', { q }), h('p', {}, t('notFoundNext')), h('p', {}, button(t('showAll', { n: catalog.places.size }), seeAll)))], [])
      return say(t('notFound', { q }))
    }
    open([h('div', { role: 'listbox', id: 'found-list', 'aria-label': t('search') }, nodes)], list)
    say(t('found', { n: answer.numberMatched }))
  }

  function open(nodes, list) {
    fill(found, nodes)
    found.hidden = false
    hits = list
    current = -1
    input.setAttribute('aria-expanded', String(list.length > 0))
    input.setAttribute('aria-controls', list.length ? 'found-list' : 'found')
    input.removeAttribute('aria-activedescendant')
  }
  function close() {
    clearTimeout(timer)
    if (request) request.abort()
    open([], [])
    found.hidden = true
    clear.hidden = !input.value
  }

  function walk(step) {
    if (!hits.length) return
    current = (current + step + hits.length) % hits.length
    found.querySelectorAll('[role="option"]').forEach((each, i) => {
      each.setAttribute('aria-selected', String(i === current))
      if (i === current) each.scrollIntoView({ block: 'nearest' })
    })
    input.setAttribute('aria-activedescendant', 'found-' + current)
  }
  function pick(index) {
    const hit = hits[index]
    input.value = hit.item.name
    close()
    onPick(hit)
  }
  function onClick(event) {
    const chosen = event.target.closest('[role="option"]')
    if (chosen) pick(Number(chosen.dataset.index))
  }
  function onKey(event) {
    if (event.isComposing) return
    const keys = { ArrowDown: () => walk(1), ArrowUp: () => walk(-1), Enter: () => hits.length && pick(Math.max(current, 0)), Escape: () => found.hidden ? clearText() : close() }
    if (!keys[event.key]) return
    event.preventDefault()
    event.stopPropagation()
    keys[event.key]()
  }
  function clearText() {
    input.value = ''
    clear.hidden = true
    input.blur()
  }

  element.addEventListener('focusout', event => { if (!element.contains(event.relatedTarget)) found.hidden = true })
  addEventListener('keydown', event => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox'
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !['/', 'f', 'F'].includes(event.key)) return
    event.preventDefault()
    input.focus()
  })

  return {
    /** Draws everything but the text typed so far. @param {string} title */
    show(title) {
      input.setAttribute('aria-label', t('searchIn', { title }))
      input.placeholder = t('searchHint')
      clear.setAttribute('aria-label', t('clear'))
      const mark = icon('brand')
      mark.setAttribute('class', 'brand-mark')
      const glass = icon('i-search')
      glass.classList.add('glass')
      fill(element,
        h('div', { class: 'search' }, mark, glass, input, clear, modeSwitch(store)),
        h('button', { class: 'btn drawer-button', type: 'button', data: { key: 'drawer' }, on: { click: openLayers } }, icon('i-layers'), h('span', {}, t('layersShort'))),
        found)
    }
  }
}
