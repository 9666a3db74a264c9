import { L } from './leaflet.js'
import { metresPerPixel } from '../geo/position.js'
import { linesOf, outerRings } from '../geo/shapes.js'

/**
 * Draws the street's own basemap on one canvas. Widths of roads and rails are metres, so they grow with the zoom.
 * The order of DRAWN is the order from below to above.
 */
const DRAWN = [
  { classes: ['block'], fill: '--map-plaza' },
  { classes: ['park'], fill: '--map-park' },
  { classes: ['water'], fill: '--map-water' },
  { classes: ['plaza'], fill: '--map-plaza' },
  { classes: ['building'], fill: '--map-building', from: 15 },
  { classes: ['road-minor', 'road-street', 'road-major'], casing: true },
  { classes: ['road-minor'], line: '--map-road', metres: 11, from: 14.5 },
  { classes: ['road-street'], line: '--map-road', metres: 20 },
  { classes: ['road-major'], line: '--map-major', metres: 34 },
  { classes: ['rail-yard'], fill: '--map-building' },
  { classes: ['platform'], fill: '--map-rail', opacity: 0.35 },
  { classes: ['rail'], line: '--map-rail', metres: 5 },
  { classes: ['rail'], line: '--map-land', metres: 2.4, dashMetres: 14, from: 15 },
  { classes: ['landmark'], fill: '--map-building', edge: '--map-rail' }
]
const CASING = { 'road-minor': [11, '--map-road-edge', 14.5], 'road-street': [20, '--map-road-edge', 0], 'road-major': [34, '--map-major-edge', 0] }
/** A road stays visible when the map is small (pixels). */
const LEAST_WIDTH = { 'road-minor': 1.5, 'road-street': 2.5, 'road-major': 4, rail: 1.5 }

/**
 * @param {import('./view.js').MapView} view
 * @param {{features: any[]}} basemap
 * @returns {{restyle: () => void, remove: () => void}}
 */
export function drawVector(view, basemap) {
  const { map } = view
  const pane = map.getPane('basemap') || map.createPane('basemap')
  pane.style.zIndex = '150'
  const renderer = L.canvas({ pane: 'basemap', padding: 0.4 })
  const shapes = []
  const group = L.layerGroup()

  const add = (geometry, rule, name) => {
    const options = { renderer, pane: 'basemap', interactive: false, smoothFactor: 0.6, lineCap: rule.dashMetres ? 'butt' : 'round', lineJoin: 'round' }
    const layers = rule.line
      ? linesOf(geometry).map(line => L.polyline(line.map(view.place), options))
      : outerRings(geometry).map((ring, i) => L.polygon([ring].concat(holes(geometry, i)).map(each => each.map(view.place)), options))
    layers.forEach(layer => {
      shapes.push({ layer, rule, name })
      group.addLayer(layer)
    })
  }
  DRAWN.forEach(rule => basemap.features.filter(({ properties }) => rule.classes.includes(properties.class)).forEach(({ geometry, properties }) => {
    const name = properties.class
    add(geometry, rule.casing ? { line: CASING[name][1], metres: CASING[name][0], extra: 2, from: CASING[name][2] } : rule, name)
  }))

  function restyle() {
    const css = getComputedStyle(document.documentElement)
    const colour = name => css.getPropertyValue(name).trim()
    const scale = 1 / metresPerPixel(map.getZoom(), map.getCenter().lat)
    shapes.forEach(({ layer, rule, name }) => layer.setStyle(styleOf(rule, name, scale, map.getZoom(), colour)))
  }
  restyle()
  map.on('zoomend', restyle)
  group.addTo(map)
  return { restyle, remove: () => { map.off('zoomend', restyle); group.remove(); renderer.remove() } }
}

const holes = (geometry, index) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates[index]).slice(1)

/** Leaflet's style of one shape at one zoom; scale is pixels per metre. */
function styleOf(rule, name, scale, zoom, colour) {
  const shown = zoom >= (rule.from || 0)
  if (rule.fill) {
    return {
      stroke: shown && Boolean(rule.edge), color: rule.edge && colour(rule.edge), weight: 1, opacity: 0.7,
      fill: shown, fillColor: colour(rule.fill), fillOpacity: rule.opacity || 1
    }
  }
  const width = Math.max(rule.metres * scale, rule.dashMetres ? 1 : LEAST_WIDTH[name]) + (rule.extra || 0)
  const dash = rule.dashMetres && Math.max(4, rule.dashMetres * scale)
  return { stroke: shown, fill: false, color: colour(rule.line), opacity: 1, weight: width, dashArray: dash ? [dash, dash] : null }
}
