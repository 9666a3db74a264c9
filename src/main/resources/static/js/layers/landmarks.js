import { L } from '../map/leaflet.js'
import { h } from '../ui/dom.js'
import { hasSymbol, icon } from '../ui/icons.js'
import { label } from '../text/text.js'
import { createBoxes } from '../geo/lettering.js'

/** Below this zoom they go. */
const SHOWN_FROM = 15.5
const ICONS = { 'station-exit': 'i-door', 'metro-exit': 'i-metro' }

/** The symbol of a landmark's kind. @param {any} landmark */
export const iconOf = landmark => hasSymbol(ICONS[landmark.properties.kind]) ? ICONS[landmark.properties.kind] : 'i-pin'

/**
 * Fixed things one walks from. Squares are named by the basemap already.
 * @param {import('../map/view.js').MapView} view @param {Iterable<any>} landmarks
 */
export function createLandmarks(view, landmarks) {
  const { map } = view
  map.createPane('landmarks').style.zIndex = '470'
  const pane = map.getPane('landmarks')
  pane.style.pointerEvents = 'none'
  let group = null
  /** Four exits of one metro station do not all find room for their words: the later ones keep the icon, or go. */
  const fit = () => {
    pane.hidden = map.getZoom() < SHOWN_FROM
    const taken = createBoxes()
    pane.querySelectorAll('.landmark-label').forEach(element => {
      element.classList.remove('bare')
      element.hidden = false
      if (taken.place([element.getBoundingClientRect()])) return
      element.classList.add('bare')
      element.hidden = !taken.place([element.getBoundingClientRect()])
    })
  }
  map.on('zoomend', fit)
  return {
    draw() {
      if (group) group.remove()
      group = L.layerGroup(Array.from(landmarks).filter(({ properties }) => ICONS[properties.kind]).map(landmark => {
        const html = h('span', { class: 'landmark-label' }, icon(iconOf(landmark)), h('span', {}, label(landmark.properties)))
        return L.marker(view.place(landmark.geometry.coordinates), {
          pane: 'landmarks', interactive: false, keyboard: false, icon: L.divIcon({ html, className: 'label-holder', iconSize: null })
        })
      })).addTo(map)
      fit()
    }
  }
}
