import { h, part } from './ui/dom.js'
import { icon } from './ui/icons.js'
import { t } from './text/text.js'
import { loadPart } from './api/service.js'
import { visiblePlaces } from './layers/filter.js'
import { createMarkers } from './layers/markers.js'
import { createAreas } from './layers/areas.js'
import { createLandmarks } from './layers/landmarks.js'
import { createView, nameMap, printMap } from './map/view.js'
import { createBasemap } from './map/basemap.js'
import { showCredit, showScale, showTools } from './map/tools.js'
import { showLegend } from './panel/legend.js'
import { createNotices } from './panel/notices.js'

/** What hides a part of the map when it lies above it. */
const COVERS = ['#finder', '#kinds', '#detail']

/**
 * The map with everything that stands on it.
 * @param {import('./layers/catalog.js').Catalog} catalog
 * @param {import('./state/store.js').Store} store
 * @param {{openLayers: (() => void) | null}} links
 */
export function createMapPage(catalog, store, { openLayers }) {
  const parts = {}
  ;['map-notices', 'legend', 'map-tools', 'map-credit', 'spot'].forEach(name => {
    parts[name] = h(name === 'map-credit' ? 'p' : 'div', { class: name })
    part('map-view').append(parts[name])
  })
  parts.spot.hidden = true

  const view = createView(part('map'), catalog.street, COVERS)
  const notices = createNotices(parts['map-notices'], catalog)
  const openPlace = place => store.set({ place: place.key }, { step: true })
  const markers = createMarkers(view, { open: openPlace, openSpot, onSettled: settle })
  const areaPlaces = Array.from(catalog.places.values()).filter(place => place.geometry.type !== 'Point')
  const areas = createAreas(view, areaPlaces, openPlace)
  const landmarks = createLandmarks(view, catalog.landmarks.values())
  const obstacles = () => Array.from(part('map').querySelectorAll('.landmark-label, .area-label')).map(each => each.getBoundingClientRect())
  let source = catalog.basemap
  let isWaiting = false
  let spot = null
  const basemap = createBasemap(view, { obstacles, onMissing, onDatum: drawPlaces })

  async function openSpot(places) {
    const loaded = await loadPart(() => import('./panel/spot.js')).catch(() => null)
    // Without network the list stands in for it: it holds the same places.
    if (!loaded) return store.set({ view: 'list' }, { step: true })
    spot = spot || loaded.createSpot(parts.spot, store)
    return spot.open(places)
  }
  function onMissing(fallback) {
    const use = () => {
      if (fallback) source = { kind: 'vector', url: fallback, attribution: t('ownDrawing') }
      notices.basemap(null)
      basemap.use(source)
      drawFrame()
    }
    notices.basemap({ use, text: () => t(fallback ? 'ownBasemap' : 'retry') })
  }

  /** Everything with words or colours around the map. */
  function drawFrame() {
    nameMap(part('map'))
    showTools(parts['map-tools'], view, openLayers)
    showLegend(parts.legend, catalog)
    showCredit(parts['map-credit'], catalog.street, source)
    showScale(parts['map-credit'], view.map)
    notices.draw()
    if (part('full-map')) part('full-map').remove()
    if (document.documentElement.dataset.embed) part('map-view').append(fullMapLink(store))
  }
  /** Names give way to markers, and the basemap's lettering to both. */
  function settle() {
    areas.settle()
    basemap.redraw()
  }
  /** Everything that stands at a position. */
  function drawPlaces() {
    areas.show(store.state.areas)
    landmarks.draw()
    markers.redraw()
    drawMarkers()
  }
  function drawAreas() {
    areas.show(store.state.areas)
    settle()
  }
  function drawMarkers() {
    const chosen = store.state.place && catalog.places.get(store.state.place)
    const places = visiblePlaces(store.state, catalog)
    markers.show(places, chosen || null)
    if (spot) spot.hide()
    notices.empty(places.length ? null : () => store.set({ filters: {}, layers: null }))
    settle()
  }

  /** The first view: what the link says, else its place, else the whole street. */
  function placeView() {
    const { map, place } = store.state
    const known = place && catalog.places.get(place)
    if (map) view.show(map)
    // Behind the list the map has no size to fit anything into; it is placed again when it comes to the front.
    else if (part('map-view').hidden) view.show({ zoom: 16, lon: catalog.street.center[0], lat: catalog.street.center[1] })
    else if (known) view.goTo(known.position)
    else view.showStreet()
  }
  /** The map comes to the front: it has a size only now. */
  function appear() {
    view.map.invalidateSize({ animate: false, pan: false })
    if (isWaiting) placeView()
    isWaiting = false
  }

  async function start() {
    isWaiting = part('map-view').hidden && !store.state.map
    placeView()
    drawFrame()
    await basemap.use(source)
    view.map.on('moveend', () => {
      if (part('map-view').hidden) return
      settle()
      showScale(parts['map-credit'], view.map)
      store.set({ map: view.current() })
      if (part('full-map')) part('full-map').href = '/' + location.hash
    })
    printMap(view.map, basemap.redraw)
  }
  return { view, markers, drawFrame, drawPlaces, drawAreas, drawMarkers, appear, start }
}

/** From the embed to the whole map, with all that is chosen. */
const fullMapLink = store => h('a', { class: 'btn full-map', id: 'full-map', href: '/' + store.linkTo({}), target: '_blank', rel: 'noopener' },
  icon('i-out'), h('span', {}, t('fullMap')), h('span', { class: 'visually-hidden' }, t('newTab')))
