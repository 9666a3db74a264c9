import { L } from './leaflet.js'
import { label } from '../text/text.js'
import { boxAround, createBoxes, namesAlong, partsInView } from '../geo/lettering.js'
import { centreOf, linesOf, outerRings } from '../geo/shapes.js'

/**
 * Names of the basemap on a canvas of their own: roads along the road, areas in their middle, none above another.
 * Rank tells who comes first where two do not fit.
 */
const STYLES = {
  landmark: { rank: 1, from: 15.5, bold: 0 },
  'road-major': { rank: 2, from: 14, halo: '--map-major' },
  park: { rank: 3, from: 15, colour: '--map-green-text', halo: '--map-park' },
  plaza: { rank: 3, from: 15.5 },
  label: { rank: 3, from: 15.5 },
  'road-street': { rank: 4, from: 15, halo: '--map-road' },
  water: { rank: 4, from: 16 },
  rail: { rank: 5, from: 15.5 },
  'road-minor': { rank: 6, from: 16, halo: '--map-road' }
}
/** Pixels between two names on one road. */
const EVERY = 520
const CJK = /[\u3400-\u9fff]/

/**
 * @param {import('./view.js').MapView} view
 * @param {{features: any[]}} basemap
 * @param {() => DOMRect[]} obstacles what already stands on the map
 */
export function drawLabels(view, basemap, obstacles) {
  const { map } = view
  const pane = map.getPane('labels') || map.createPane('labels')
  pane.style.zIndex = '450'
  pane.style.pointerEvents = 'none'
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  pane.append(canvas)
  const named = basemap.features.filter(({ properties }) => properties.name && STYLES[properties.class])
    .sort((a, b) => rankOf(a) - rankOf(b))

  function draw() {
    const context = prepare(canvas, map)
    const css = getComputedStyle(document.documentElement)
    const theme = {
      colour: name => css.getPropertyValue(name).trim(),
      size: parseFloat(css.getPropertyValue('--map-label')), font: css.getPropertyValue('--font')
    }
    const taken = createBoxes()
    const origin = map.getContainer().getBoundingClientRect()
    taken.add(obstacles().map(r => ({ left: r.left - origin.left, right: r.right - origin.left, top: r.top - origin.top, bottom: r.bottom - origin.top })))
    named.filter(({ properties }) => map.getZoom() >= STYLES[properties.class].from)
      .forEach(feature => write(context, feature, theme, taken))
  }

  function write(context, { geometry, properties }, theme, taken) {
    const style = STYLES[properties.class]
    const strong = properties.class === 'landmark' && properties.rank === 1
    const size = theme.size + (strong ? 3 : 0)
    context.font = `${strong ? 700 : 400} ${size}px ${theme.font}`
    context.fillStyle = theme.colour(style.colour || '--map-text')
    context.strokeStyle = theme.colour(style.halo || '--map-land')
    const text = label(properties)
    const pixel = position => map.latLngToContainerPoint(view.place(position))
    if (geometry.type.endsWith('LineString')) {
      linesOf(geometry).forEach(line => writeAlong(context, text, line.map(pixel), size, taken, map.getSize()))
    } else {
      const at = geometry.type === 'Point' ? geometry.coordinates : centreOf(outerRings(geometry)[0])
      writeAt(context, text, pixel(at), size, taken, map.getSize())
    }
  }

  const hide = () => { canvas.style.opacity = '0' }
  const show = () => { canvas.style.opacity = '1'; draw() }
  map.on('zoomstart', hide)
  map.on('moveend zoomend resize', show)
  return { draw: show, remove: () => { map.off('zoomstart', hide); map.off('moveend zoomend resize', show); canvas.remove() } }
}

const rankOf = ({ properties }) => STYLES[properties.class].rank + (properties.rank || 5) / 10

/** Lays the canvas over the view at the screen's own resolution. */
function prepare(canvas, map) {
  const size = map.getSize()
  const ratio = Math.min(window.devicePixelRatio || 1, 3)
  canvas.width = size.x * ratio
  canvas.height = size.y * ratio
  canvas.style.width = size.x + 'px'
  canvas.style.height = size.y + 'px'
  L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]))
  const context = canvas.getContext('2d')
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, size.x, size.y)
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  return context
}

function writeAlong(context, text, line, size, taken, view) {
  const letters = Array.from(text)
  const spacing = CJK.test(text) ? size * 0.14 : 0
  const advances = letters.map(letter => context.measureText(letter).width + spacing)
  partsInView(line, view, 0).forEach(part => namesAlong(part, advances, CJK.test(text), EVERY).forEach(glyphs => {
    if (!taken.place(glyphs.map(({ x, y }) => boxAround(x, y, size * 1.2, size * 1.2)))) return
    for (const paint of ['strokeText', 'fillText']) {
      glyphs.forEach(({ x, y, angle, upright }, i) => {
        context.save()
        context.translate(x, y)
        if (!upright) context.rotate(angle)
        context[paint](letters[i], 0, 0)
        context.restore()
      })
    }
  }))
}

function writeAt(context, text, { x, y }, size, taken, view) {
  const width = context.measureText(text).width
  const box = boxAround(x, y, width + 6, size * 1.3)
  // A name cut by the edge is worse than none.
  if (box.left < 0 || box.top < 0 || box.right > view.x || box.bottom > view.y || !taken.place([box])) return
  context.strokeText(text, x, y)
  context.fillText(text, x, y)
}
