import { L } from '../map/leaflet.js'
import { h } from '../ui/dom.js'
import { silhouette } from '../ui/icons.js'
import { label, t } from '../text/text.js'

/** Places closer than this at the deepest zoom share one spot: a list is opened, never a spiral (pixels). */
const ONE_SPOT = 12
/** From this many places on a cluster is drawn larger. */
const LARGE = 12

/** @typedef {import('./catalog.js').Place} Place */

/** Kinds inside, without repeats, in the order of the layers. */
function kindsIn(places) {
  return Array.from(new Set(places.map(place => place.collection)))
}

/** @param {any} cluster */
const placesIn = cluster => cluster.getAllChildMarkers().map(marker => marker.place)

/** The disc with the number, and beside it the name that is only spoken. */
const drawCluster = map => cluster => {
  const places = placesIn(cluster)
  const kinds = kindsIn(places)
  const names = kinds.map(kind => label(kind.schema)).join(t('and'))
  const spoken = t(isOneSpot(map, cluster) ? 'spotName' : 'cluster', { n: places.length, kinds: names })
  const html = h('span', {},
    h('span', { class: 'cluster', 'aria-hidden': 'true' }, String(places.length), h('span', { class: 'kinds' }, kinds.slice(0, 3).map(kind => silhouette(kind.icon)))),
    h('span', { class: 'visually-hidden' }, spoken))
  return L.divIcon({ html, className: 'cluster-holder' + (places.length >= LARGE ? ' large' : ''), iconSize: null })
}

/** Whether zooming in would never part them. */
function isOneSpot(map, cluster) {
  const points = cluster.getAllChildMarkers().map(marker => map.project(marker.getLatLng(), map.getMaxZoom()))
  return points.every(point => point.distanceTo(points[0]) < ONE_SPOT)
}

/**
 * Groups markers that stand too close to be told apart.
 * @param {any} map Leaflet map
 * @param {(places: Place[]) => void} openSpot
 */
export function createClusters(map, openSpot) {
  const group = L.markerClusterGroup({
    iconCreateFunction: drawCluster(map), maxClusterRadius: zoom => zoom >= 18 ? 34 : zoom >= 16 ? 62 : 76, spiderfyOnMaxZoom: false, zoomToBoundsOnClick: false,
    showCoverageOnHover: false, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches
  })
  group.on('clusterclick', ({ layer }) => {
    if (isOneSpot(map, layer) || map.getZoom() >= map.getMaxZoom()) openSpot(placesIn(layer))
    else map.fitBounds(layer.getBounds(), { padding: [60, 60], maxZoom: Math.max(map.getBoundsZoom(layer.getBounds()), map.getZoom() + 1) })
  })
  map.addLayer(group)
  return group
}
