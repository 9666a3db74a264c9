import { L } from '../map/leaflet.js'
import { h } from '../ui/dom.js'
import { pin } from '../ui/icons.js'
import { label, t } from '../text/text.js'
import { createClusters } from './clusters.js'

/** @typedef {import('./catalog.js').Place} Place */
/** @typedef {import('../map/view.js').MapView} MapView */

/** What a screen reader says of a pin: name, kind, state. @param {Place} place @param {boolean} selected */
export function spokenName(place, selected) {
  const words = [place.name, label(place.collection.schema)]
  if (place.freshness.due) words.push(t('due'))
  if (selected) words.push(t('selected'))
  return words.join(t('space'))
}

const stateOf = (place, selected) => [selected && 'selected', place.freshness.due && 'stale'].filter(Boolean).join(' ')

/**
 * Pins of the places shown. The selected one stands outside the clusters, so that it is always to be seen.
 * @param {MapView} view
 * @param {{open: (place: Place) => void, openSpot: (places: Place[]) => void, onSettled: () => void}} links  onSettled: clusters stopped moving
 */
export function createMarkers(view, { open, openSpot, onSettled }) {
  const { map } = view
  const clusters = createClusters(map, openSpot)
  /** @type {Map<string, any>} */
  const markers = new Map()
  let shown = new Set()
  let selected = null

  function draw(marker) {
    const isSelected = marker.place.key === selected
    const drawing = pin(marker.place.collection.icon, marker.place.glyph, stateOf(marker.place, isSelected))
    drawing.append(h('span', { class: 'pin-label' }, marker.place.name))
    marker.setIcon(L.divIcon({ html: drawing, className: 'pin-holder', iconSize: null }))
    marker.setZIndexOffset(isSelected ? 5000 : 0)
  }
  function markerOf(place) {
    if (markers.has(place.key)) return markers.get(place.key)
    const marker = L.marker(view.place(place.position), { riseOnHover: true })
    marker.place = place
    draw(marker)
    marker.on('click', () => open(place))
    marker.on('add', () => nameMarker(marker))
    markers.set(place.key, marker)
    return marker
  }
  function nameMarker(marker) {
    const element = marker.getElement()
    if (!element) return
    element.dataset.place = marker.place.key
    element.setAttribute('aria-label', spokenName(marker.place, marker.place.key === selected))
  }

  /** Puts the markers in view into the order of the keyboard: nearest to the middle first. */
  function arrange() {
    const pane = map.getPane('markerPane')
    const middle = map.getSize().divideBy(2)
    const size = map.getSize()
    const found = []
    map.eachLayer(layer => {
      const element = layer instanceof L.Marker && layer.getElement()
      if (!element || element.parentNode !== pane) return
      const point = map.latLngToContainerPoint(layer.getLatLng())
      const isInView = point.x > 0 && point.y > 0 && point.x < size.x && point.y < size.y
      element.tabIndex = isInView ? 0 : -1
      found.push({ element, distance: point.distanceTo(middle) })
    })
    // Moving the focused element would take the focus away from it.
    if (pane.contains(document.activeElement)) return
    found.sort((a, b) => a.distance - b.distance).forEach(({ element }) => pane.append(element))
  }
  map.on('moveend', arrange)
  clusters.on('animationend', () => { arrange(); onSettled() })
  map.getPane('markerPane').addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.target.click()
  })

  return {
    /** @param {Place[]} places @param {Place | null} chosen */
    show(places, chosen) {
      const wanted = new Set(places.map(markerOf))
      const before = selected
      selected = chosen ? chosen.key : null
      if (chosen) wanted.delete(markerOf(chosen))
      const gone = Array.from(shown).filter(marker => !wanted.has(marker))
      clusters.removeLayers(gone)
      if (before && before !== selected) map.removeLayer(markers.get(before))
      new Set([before, selected].filter(Boolean)).forEach(key => draw(markers.get(key)))
      clusters.addLayers(Array.from(wanted).filter(marker => !shown.has(marker)))
      if (chosen && !map.hasLayer(markers.get(selected))) map.addLayer(markers.get(selected))
      if (chosen) nameMarker(markers.get(selected))
      shown = wanted
      arrange()
    },
    /** After the datum or the language changed. */
    redraw() {
      clusters.clearLayers()
      if (selected) map.removeLayer(markers.get(selected))
      markers.clear()
      shown = new Set()
      selected = null
    },
    /** Gives the focus back to the pin of a place, or to the cluster it went into. @returns {boolean} */
    focus(key) {
      const marker = markers.get(key)
      const standing = marker && (marker.getElement() ? marker : clusters.getVisibleParent(marker))
      const element = standing && standing.getElement()
      if (element) element.focus({ preventScroll: true })
      return Boolean(element)
    }
  }
}
