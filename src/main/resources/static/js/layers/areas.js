import { L } from '../map/leaflet.js'
import { h } from '../ui/dom.js'
import { outerRings } from '../geo/shapes.js'

/**
 * Boundaries of the kinds that are areas: dashed, with their names. Illustrative, and said so wherever they are named.
 * @param {import('../map/view.js').MapView} view
 * @param {import('./catalog.js').Place[]} areas places with a boundary
 * @param {(place: import('./catalog.js').Place) => void} open
 */
export function createAreas(view, areas, open) {
  const { map } = view
  map.createPane('areas').style.zIndex = '350'
  map.createPane('area-names').style.zIndex = '460'
  const renderer = L.canvas({ pane: 'areas', padding: 0.4 })
  let group = null

  const colourOf = place => {
    const css = getComputedStyle(document.documentElement)
    return (css.getPropertyValue('--kind-' + place.collection.icon) || css.getPropertyValue('--kind-other')).trim()
  }
  const boundary = (place, colour) => outerRings(place.geometry).map(ring => L.polygon(ring.map(view.place), {
    renderer, pane: 'areas', interactive: false, color: colour, weight: 2, dashArray: [7, 5], opacity: 0.75, fillColor: colour, fillOpacity: 0.03
  }))
  const nameOf = place => {
    const html = h('span', { class: 'area-label', vars: { color: colourOf(place) } }, place.name)
    const marker = L.marker(view.place(place.position), { pane: 'area-names', keyboard: false, icon: L.divIcon({ html, className: 'label-holder', iconSize: null }) })
    // The same record opens from its pin and from the list; the name is a shortcut for the mouse.
    marker.on('add', () => marker.getElement().setAttribute('aria-hidden', 'true'))
    return marker.on('click', () => open(place))
  }

  return {
    /** @param {boolean} on */
    show(on) {
      if (group) group.remove()
      group = null
      if (!on) return
      group = L.layerGroup(areas.flatMap(place => boundary(place, colourOf(place)).concat(nameOf(place)))).addTo(map)
    }
  }
}
