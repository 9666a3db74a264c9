import { h, part } from './ui/dom.js'
import { icon } from './ui/icons.js'
import { t } from './text/text.js'
import { visiblePlaces } from './layers/filter.js'
import { createMarkers } from './layers/markers.js'
import { createAreas } from './layers/areas.js'
import { createLandmarks } from './layers/landmarks.js'
import { createView, nameMap } from './map/view.js'
import { createBasemap } from './map/basemap.js'
import { showCredit, showScale, showTools } from './map/tools.js'
import { showLegend } from './panel/legend.js'
import { createNotices } from './panel/notices.js'
import { createSpot } from './panel/spot.js'
import { printMap } from './ui/print.js'

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
  const spot = createSpot(parts.spot, store)
  const openPlace = place => store.set({ place: place.key }, { step: true })
  const markers = createMarkers(view, { open: openPlace, openSpot: spot.open })
  const areaPlaces = Array.from(catalog.places.values()).filter(place => place.geometry.type !== 'Point')
  const areas = createAreas(view, areaPlaces, openPlace)
  const landmarks = createLandmarks(view, catalog.landmarks.values())
  const obstacles = () => Array.from(part('map').querySelectorAll('.landmark-label, .area-label')).map(each => each.getBoundingClientRect())
  let source = catalog.basemap
  const basemap = createBasemap(view, { obstacles, onMissing, onDatum: drawPlaces })

  function onMissing(fallback) {
    const use = () => {
      if (fallback) source = { kind: 'vector', url: fallback, attribution: t('ownBasemap') }
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
    markers.show(visiblePlaces(store.state, catalog), chosen || null)
    settle()
  }

  async function start() {
    const { map, place } = store.state
    const known = place && catalog.places.get(place)
    if (map) view.show(map)
    else if (known) view.goTo(known.position)
    else view.showStreet()
    drawFrame()
    await basemap.use(source)
    view.map.on('moveend', () => {
      settle()
      showScale(parts['map-credit'], view.map)
      store.set({ map: view.current() })
      if (part('full-map')) part('full-map').href = '/' + location.hash
    })
    printMap(view.map, basemap.redraw)
  }
  return { view, markers, spot, drawFrame, drawPlaces, drawAreas, drawMarkers, start }
}

/** From the embed to the whole map, with all that is chosen. */
const fullMapLink = store => h('a', { class: 'btn full-map', id: 'full-map', href: '/' + store.linkTo({}), target: '_blank', rel: 'noopener' },
  icon('i-out'), h('span', {}, t('fullMap')), h('span', { class: 'visually-hidden' }, t('newTab')))
