import { part } from './ui/dom.js'
import { say } from './ui/say.js'
import { t, useLanguage, useTimeZone } from './text/text.js'
import { knownFilters, visiblePlaces } from './layers/filter.js'
import { createMapPage } from './map-page.js'
import { nameSkipLink, showBar } from './panel/bar.js'
import { createDrawer } from './panel/drawer.js'
import { showKinds } from './panel/kinds.js'
import { showLayers } from './panel/layers.js'
import { createPlacePanel } from './panel/place.js'
import { createSearch } from './search/search.js'
import { loadPart } from './api/service.js'
import { showFailure, showWaiting } from './panel/notices.js'

/** Parts of the state that decide which places are shown, and in which order. */
const SHOWN_BY = ['layers', 'filters', 'sort']
/** Zoom at which a landmark that was searched for is shown. */
const LANDMARK_ZOOM = 18

/**
 * Joins the parts: each draws itself from the state, and only the state tells them apart.
 * @param {import('./layers/catalog.js').Catalog} catalog
 * @param {import('./state/store.js').Store} store
 */
export async function startPage(catalog, store) {
  useTimeZone(catalog.street.timeZone)
  let isStarted = false
  const isEmbed = Boolean(document.documentElement.dataset.embed)
  const drawer = isEmbed ? null : createDrawer(part('layers'))
  const page = createMapPage(catalog, store, { openLayers: drawer && drawer.open })
  let list = null
  const search = isEmbed ? null : createSearch(part('finder'), { catalog, store, onPick, openLayers: drawer.open })
  const panel = createPlacePanel(catalog, store, {
    onRoom: () => { page.view.map.invalidateSize({ animate: false, pan: false }); if (list) list.fit() },
    onClosed: key => (list && list.focus(key)) || page.markers.focus(key) || part('map').focus({ preventScroll: true })
  })

  function onPick({ collection, item }) {
    drawer.close()
    if (collection !== 'landmarks') return store.set({ place: collection + '/' + item.id }, { step: true })
    const [lon, lat] = item.position
    store.set({ view: 'map', place: null }, { step: true })
    return page.view.show({ zoom: LANDMARK_ZOOM, lat, lon })
  }

  function drawPanels() {
    showBar(store, catalog.street)
    if (isEmbed) return
    showLayers(part('layers'), catalog, store, drawer.close)
    showKinds(part('kinds'), catalog, store, drawer.open)
    if (list && store.state.view === 'list') list.draw()
  }
  function drawAll() {
    nameSkipLink()
    if (search) search.show(document.title)
    drawPanels()
    page.drawFrame()
    page.drawPlaces()
  }

  /** The list is fetched when somebody first looks at it. */
  async function openList() {
    showWaiting(part('list'))
    const loaded = await loadPart(() => import('./list/list.js')).catch(problem => ({ problem }))
    if (loaded.problem) return showFailure(part('list'), loaded.problem, openList)
    list = list || loaded.createList(part('list'), catalog, store)
    list.draw()
    list.fit()
    return store.state.place || list.focusTitle()
  }
  function showView() {
    const isList = store.state.view === 'list' && !isEmbed
    document.documentElement.dataset.view = isList ? 'list' : 'map'
    part('map-view').hidden = isList
    if (!isEmbed) part('list').hidden = !isList
    if (list) list.fit()
    else if (isList) openList()
    if (!isList && isStarted) page.appear()
  }
  async function showPlace() {
    page.drawMarkers()
    const place = await panel.show()
    if (!place) return null
    page.drawMarkers()
    if (store.state.view === 'map') page.view.reveal(place.position)
    return place
  }
  async function changeLook(state) {
    document.documentElement.dataset.mode = state.mode
    await useLanguage(state.lang)
    drawAll()
    page.view.map.invalidateSize({ animate: false })
    if (state.place) await panel.show()
  }

  store.subscribe((state, before, fromAddress) => {
    if (fromAddress) Object.assign(state, knownFilters(state, catalog))
    const changed = key => JSON.stringify(state[key]) !== JSON.stringify(before[key])
    if (changed('mode') || changed('lang')) changeLook(state)
    if (changed('view')) showView()
    if (SHOWN_BY.some(changed)) {
      if (list) list.restart()
      page.drawMarkers()
      say(t('matched', { n: visiblePlaces(state, catalog).length }))
    }
    if (SHOWN_BY.concat('view', 'place', 'areas').some(changed)) drawPanels()
    if (changed('areas')) page.drawAreas()
    // The panel changes the room of the map, so the view of a link is set after it.
    const shown = changed('place') ? showPlace() : Promise.resolve()
    if (fromAddress && state.map) shown.then(() => page.view.show(state.map))
    if (changed('view') && state.view === 'list' && list && !state.place) list.focusTitle()
  })

  store.set(knownFilters(store.state, catalog))
  showView()
  if (search) search.show(document.title)
  drawPanels()
  const { map } = store.state
  await page.start()
  isStarted = true
  const place = await showPlace()
  // A link that names a place but no view of the map shows the place in the middle, now that the panel stands.
  if (place && !map && store.state.view === 'map') page.view.goTo(place.position)
}
