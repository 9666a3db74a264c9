import { L } from './leaflet.js'
import { drawVector } from './vector.js'
import { drawLabels } from './labels.js'
import { loadBasemap } from '../api/service.js'

/** Failed tiles in a row, none loaded, after which the basemap counts as missing. */
const TILES_GIVEN_UP = 4

/**
 * The ground below the places: the street's own drawing or tiles of somebody else.
 * @param {import('./view.js').MapView} view
 * @param {{obstacles: () => DOMRect[], onMissing: (fallback: string | undefined) => void, onDatum: () => void}} links
 */
export function createBasemap(view, { obstacles, onMissing, onDatum }) {
  let shown = null
  const element = view.map.getContainer()

  function clear() {
    if (shown) shown.remove()
    shown = null
    element.classList.remove('no-basemap')
  }
  function missing(fallback) {
    element.classList.add('no-basemap')
    onMissing(fallback)
  }

  async function useDrawing(url) {
    view.useDatum('cgcs2000')
    const drawing = await loadBasemap(url).catch(() => null)
    clear()
    if (!drawing) return missing(undefined)
    const vector = drawVector(view, drawing)
    const labels = drawLabels(view, drawing, obstacles)
    shown = { redraw: () => { vector.restyle(); labels.draw() }, remove: () => { vector.remove(); labels.remove() } }
    labels.draw()
  }

  function useTiles(source) {
    view.useDatum(source.datum)
    clear()
    let failed = 0
    const tiles = L.tileLayer(source.url, { subdomains: source.subdomains || 'abc', maxZoom: 19, maxNativeZoom: source.maxZoom || 18 })
    tiles.on('tileload', () => { failed = -Infinity })
    tiles.on('tileerror', () => { if (++failed === TILES_GIVEN_UP) missing(source.fallback) })
    // Tiles are drawn for whole zooms; between them their lettering blurs.
    view.map.options.zoomSnap = 1
    view.map.setZoom(Math.round(view.map.getZoom()), { animate: false })
    tiles.addTo(view.map)
    shown = { redraw: () => {}, remove: () => { view.map.options.zoomSnap = 0.5; tiles.remove() } }
  }

  return {
    /** @param {any} source as /api/layers names it */
    async use(source) {
      if (source.kind === 'vector') await useDrawing(source.url)
      else useTiles(source)
      onDatum()
    },
    /** Draws again after the colours, the size of lettering, the language or the obstacles changed. */
    redraw: () => shown && shown.redraw()
  }
}
