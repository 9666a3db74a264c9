/**
 * The page of the street map. Modules import downwards only:
 * main → start, map-page → list/, search/ → panel/ → layers/ → map/, api/ → state/, ui/, text/ → geo/.
 */
import { createStore } from './state/store.js'
import { useLanguage } from './text/text.js'
import { part } from './ui/dom.js'
import { loadSprite } from './ui/icons.js'
import { loadLayers } from './api/service.js'
import { createCatalog } from './layers/catalog.js'
import { nameSkipLink, showBar } from './panel/bar.js'
import { showFailure, showWaiting } from './panel/notices.js'
import { startPage } from './start.js'

const store = createStore()

/** Mode and language are known before anything is drawn. */
async function prepare() {
  document.documentElement.dataset.mode = store.state.mode
  document.documentElement.dataset.view = store.state.view
  // Without its icons the page still has all its words.
  await Promise.all([useLanguage(store.state.lang), loadSprite().catch(() => {})])
  nameSkipLink()
  showBar(store, { title: document.title })
}

/** Asks for the places; what went wrong is said where the map would be, with a way to try again. */
async function open(prepared) {
  const answer = loadLayers().then(layers => ({ layers }), problem => ({ problem }))
  await prepared
  const waiting = part('waiting')
  showWaiting(waiting)
  const { layers, problem } = await answer
  if (problem) return showFailure(waiting, problem, () => open(prepared))
  waiting.remove()
  return startPage(createCatalog(layers, new Date()), store)
}

open(prepare())
