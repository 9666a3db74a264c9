import { L } from '../map/leaflet.js'
import { h } from '../ui/dom.js'
import { boxAround, createBoxes } from '../geo/lettering.js'
import { isInside, outerRings } from '../geo/shapes.js'

/** @typedef {import('./catalog.js').Place} Place */

/** Where a name looks for room: steps away from the place it would like best (pixels). */
const STEP = 44
const REACH = 5

/** Offsets from near to far. */
const OFFSETS = Array.from({ length: (2 * REACH + 1) ** 2 }, (_, i) => [i % (2 * REACH + 1) - REACH, Math.floor(i / (2 * REACH + 1)) - REACH])
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b)).map(([x, y]) => [x * STEP * 1.6, y * STEP + 20])

/**
 * Boundaries of the kinds that are areas: dashed, with their names. Illustrative, and said so wherever they are named.
 * @param {import('../map/view.js').MapView} view
 * @param {Place[]} areas places with a boundary
 * @param {(place: Place) => void} open
 */
export function createAreas(view, areas, open) {
  const { map } = view
  map.createPane('areas').style.zIndex = '350'
  map.createPane('area-names').style.zIndex = '460'
  const renderer = L.canvas({ pane: 'areas', padding: 0.4 })
  let group = null
  let names = []

  const colourOf = place => {
    const css = getComputedStyle(document.documentElement)
    return (css.getPropertyValue('--kind-' + place.collection.icon) || css.getPropertyValue('--kind-other')).trim()
  }
  const boundary = place => outerRings(place.geometry).map(ring => L.polygon(ring.map(view.place), {
    renderer, pane: 'areas', interactive: false, color: colourOf(place), weight: 2, dashArray: [7, 5], opacity: 0.75, fillColor: colourOf(place), fillOpacity: 0.03
  }))
  const nameOf = place => {
    const html = h('span', { class: 'area-label', vars: { color: colourOf(place) } }, place.name)
    const marker = L.marker(view.place(place.position), { pane: 'area-names', keyboard: false, icon: L.divIcon({ html, className: 'label-holder', iconSize: null }) })
    // The same record opens from its pin and from the list; the name is a shortcut for the mouse.
    marker.on('add', () => marker.getElement().setAttribute('aria-hidden', 'true'))
    marker.place = place
    return marker.on('click', () => open(place))
  }

  /** Moves each name to the nearest spot of its area where no marker stands. */
  function settle() {
    const origin = map.getContainer().getBoundingClientRect()
    const taken = createBoxes()
    map.getContainer().querySelectorAll('.leaflet-marker-pane > *, .landmark-label').forEach(element => {
      const r = element.getBoundingClientRect()
      taken.add([{ left: r.left - origin.left, right: r.right - origin.left, top: r.top - origin.top, bottom: r.bottom - origin.top }])
    })
    names.forEach(marker => {
      const rings = outerRings(marker.place.geometry)
      const home = map.latLngToContainerPoint(view.place(marker.place.position))
      const size = marker.getElement().firstChild.getBoundingClientRect()
      const room = map.getSize()
      const isWhole = ({ x, y }) => x > size.width / 2 && y > size.height / 2 && x < room.x - size.width / 2 && y < room.y - size.height / 2
      const spot = OFFSETS.map(([x, y]) => home.add([x, y])).find(point => isWhole(point) &&
        rings.some(ring => isInside(view.read(map.containerPointToLatLng(point)), ring)) && taken.place([boxAround(point.x, point.y, size.width, size.height)]))
      marker.setLatLng(map.containerPointToLatLng(spot || home.add([0, 20])))
    })
  }

  return {
    settle,
    /** @param {boolean} on */
    show(on) {
      if (group) group.remove()
      names = on ? areas.map(nameOf) : []
      group = L.layerGroup(on ? areas.flatMap(boundary).concat(names) : []).addTo(map)
    }
  }
}
