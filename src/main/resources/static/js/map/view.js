import { L } from './leaflet.js'
import { frameOf } from '../geo/datum.js'
import { toLatLng, toLonLat } from '../geo/position.js'
import { t } from '../text/text.js'

/** @typedef {import('../geo/position.js').LonLat} LonLat */
/** @typedef {ReturnType<typeof createView>} MapView */

/** Zoom that shows one place with its street corner. */
const PLACE_ZOOM = 17
/** Room kept between what is shown and the edge or a panel, in pixels. */
const MARGIN = 40
/** A pin stands above its place: its body, not its tip, is put in the middle (pixels). */
const PIN_RISE = 24
/** Half of the name below a selected pin, which must not be cut (pixels). */
const NAME_WIDTH = 80

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The Leaflet map in terms of stored positions: what is drawn above a shifted basemap is shifted here and nowhere else.
 * @param {HTMLElement} element
 * @param {{bbox: number[]}} street
 * @param {string[]} covers selectors of what floats above the map and hides a part of it
 */
export function createView(element, street, covers) {
  const animated = !reducedMotion()
  const map = L.map(element, {
    zoomControl: false, attributionControl: false, minZoom: 12, maxZoom: 19, zoomSnap: 0.5, zoomDelta: 1, wheelPxPerZoomLevel: 90,
    zoomAnimation: animated, fadeAnimation: animated, markerZoomAnimation: animated, inertia: animated
  })
  let frame = frameOf(undefined)
  const place = position => toLatLng(frame.draw(position))
  const bounds = () => L.latLngBounds([street.bbox.slice(0, 2), street.bbox.slice(2)].map(place))
  nameMap(element)

  /** What panels hide of the map on each side, in pixels. */
  function hidden() {
    const box = element.getBoundingClientRect()
    const sides = { left: MARGIN, top: MARGIN, right: MARGIN, bottom: MARGIN }
    covers.map(selector => document.querySelector(selector)).filter(Boolean).forEach(cover => {
      const r = cover.getBoundingClientRect()
      const overlaps = r.width && r.height && r.left < box.right && r.right > box.left && r.top < box.bottom && r.bottom > box.top
      if (!overlaps || r.width < box.width / 2) return
      if (r.top - box.top < box.bottom - r.bottom) sides.top = Math.max(sides.top, r.bottom - box.top + MARGIN / 2)
      else sides.bottom = Math.max(sides.bottom, box.bottom - r.top + MARGIN)
    })
    return { paddingTopLeft: [sides.left, sides.top], paddingBottomRight: [sides.right, sides.bottom] }
  }

  return {
    map, place,
    /** @param {{lat: number, lng: number}} latLng @returns {LonLat} */
    read: latLng => frame.read(toLonLat(latLng)),
    /** Sets the datum of the basemap; whoever drew something draws it again. @param {string | undefined} datum */
    useDatum(datum) {
      const centre = map._loaded ? frame.read(toLonLat(map.getCenter())) : null
      frame = frameOf(datum)
      map.setMaxBounds(bounds().pad(1.5))
      if (centre) map.setView(place(centre), map.getZoom(), { animate: false })
    },
    showStreet: () => map.fitBounds(bounds(), Object.assign({ animate: animated && map._loaded }, hidden())),
    /** @param {{zoom: number, lat: number, lon: number}} view */
    show({ zoom, lat, lon }) {
      map.setView(place([lon, lat]), zoom, { animate: false })
    },
    /** Goes to a place at the zoom of one place, in the middle of what the panels leave free. @param {LonLat} position */
    goTo(position) {
      const { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom] } = hidden()
      const zoom = Math.max(map._loaded ? map.getZoom() : 0, PLACE_ZOOM)
      const centre = map.project(place(position), zoom).subtract([(left - right) / 2, (top - bottom) / 2 + PIN_RISE])
      map.setView(map.unproject(centre, zoom), zoom, { animate: false })
    },
    /** Moves the map only as far as needed to see a position beside the panels. @param {LonLat} position */
    reveal(position) {
      const { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom] } = hidden()
      const aside = Math.min(NAME_WIDTH, map.getSize().x / 4)
      map.panInside(place(position), { animate: animated, paddingTopLeft: [left + aside, top + MARGIN], paddingBottomRight: [right + aside, bottom] })
    },
    current() {
      const [lon, lat] = frame.read(toLonLat(map.getCenter()))
      return { zoom: map.getZoom(), lat, lon }
    }
  }
}

/** The map is one stop for the keyboard; its name says what the keys do. */
export function nameMap(element) {
  element.setAttribute('role', 'region')
  element.setAttribute('aria-label', t('mapName'))
  element.tabIndex = 0
}

/**
 * Gives the map the paper's size while a sheet is made, because it draws itself for the size it is measured at.
 * @param {any} map Leaflet map @param {() => void} redraw
 */
export function printMap(map, redraw) {
  const size = isPrinting => () => {
    document.body.classList.toggle('printing', isPrinting)
    map.invalidateSize({ animate: false, pan: true })
    redraw()
  }
  addEventListener('beforeprint', size(true))
  addEventListener('afterprint', size(false))
}
