import { formatHash, parseHash } from './hash.js'

/** @typedef {import('./hash.js').State} State */
/** @typedef {{state: State, set: Function, subscribe: Function, linkTo: Function}} Store */

/** Kept for the next visit; a browser that refuses storage (private windows) forgets them. */
const KEPT = ['mode', 'lang']

function recall(key) {
  try {
    return localStorage.getItem('partymap.' + key)
  } catch (refused) {
    return null
  }
}

function keep(state) {
  try {
    KEPT.forEach(key => localStorage.setItem('partymap.' + key, state[key]))
  } catch (refused) {
    // Nothing is lost but the preference.
  }
}

/** @returns {State} */
function firstState() {
  const lang = recall('lang') || (document.documentElement.lang.startsWith('en') ? 'en' : 'zh')
  const mode = recall('mode') === 'elder' ? 'elder' : 'standard'
  return Object.assign({ mode, lang: lang === 'en' ? 'en' : 'zh' }, parseHash(location.hash))
}

/**
 * The one state of the page, mirrored in the address. A place or another view is a step the back button undoes;
 * moving the map or ticking a layer only rewrites the current step.
 * @returns {Store}
 */
export function createStore() {
  /** @type {Set<(state: State, before: State, fromAddress: boolean) => void>} */
  const listeners = new Set()
  const store = { state: firstState(), set, subscribe, linkTo }

  function announce(before, fromAddress) {
    listeners.forEach(listener => listener(store.state, before, fromAddress))
  }

  /** @param {Partial<State>} patch @param {{step?: boolean}} [how] step: leave a step for the back button */
  function set(patch, { step = false } = {}) {
    const before = store.state
    store.state = Object.assign({}, before, patch)
    const hash = '#' + formatHash(store.state)
    if (hash !== location.hash) history[step ? 'pushState' : 'replaceState'](null, '', hash)
    keep(store.state)
    announce(before, false)
  }

  /** @param {(state: State, before: State, fromAddress: boolean) => void} listener fromAddress: a link or the back button, not the page itself */
  function subscribe(listener) {
    listeners.add(listener)
  }

  /** A link to the state with some of it changed, without the map's position: the place says where to look. @param {Partial<State>} patch */
  function linkTo(patch) {
    return '#' + formatHash(Object.assign({}, store.state, { map: null }, patch))
  }

  addEventListener('popstate', () => {
    const before = store.state
    store.state = Object.assign({}, before, parseHash(location.hash))
    keep(store.state)
    announce(before, true)
  })
  return store
}
