import { h, fill } from '../ui/dom.js'
import { icon } from '../ui/icons.js'
import { t, label, today } from '../text/text.js'
import { metresPerPixel } from '../geo/position.js'

/** Lengths a scale bar may show, in metres. */
const STEPS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
/** Widest scale bar in pixels. */
const WIDEST = 140

const tool = (symbol, text, onClick, className) =>
  h('button', { type: 'button', class: className, 'aria-label': text, on: { click: onClick } }, icon(symbol), h('span', {}, text))

/**
 * The buttons that float on the map.
 * @param {HTMLElement} element @param {import('./view.js').MapView} view @param {(() => void) | null} openLayers
 */
export function showTools(element, { map, showStreet }, openLayers) {
  fill(element,
    h('div', { class: 'zoom' }, tool('i-plus', t('zoomIn'), () => map.zoomIn()), tool('i-minus', t('zoomOut'), () => map.zoomOut())),
    h('div', { class: 'whole' }, tool('i-map', t('wholeStreet'), showStreet)),
    openLayers && h('div', { class: 'layers-tool' }, tool('i-filter', t('filterShort'), openLayers)))
}

/** Source, review number and the scale: a map without them must not be shown. */
export function showCredit(element, street, source) {
  const number = (source && source.reviewNumber) || street.mapReviewNumber || t('reviewPending')
  const long = [t('credit', { source: label(source) })]
  const short = [t('review', { number })]
  if (street.sample) short.push(t('sample'))
  fill(element,
    h('span', {}, h('span', { class: 'credit-long' }, long.concat('').join(t('dot'))), short.join(t('dot')),
      h('span', { class: 'print-only' }, t('dot') + t('printedOn', { day: today() }))),
    h('span', { class: 'scale-bar' }, h('i'), h('span', { class: 'length' })))
}

/** Keeps the scale bar true to the zoom. @param {HTMLElement} element @param {any} map */
export function showScale(element, map) {
  const bar = element.querySelector('.scale-bar i')
  const perPixel = metresPerPixel(map.getZoom(), map.getCenter().lat)
  const metres = STEPS.filter(step => step / perPixel <= WIDEST).pop() || STEPS[0]
  bar.style.width = metres / perPixel + 'px'
  element.querySelector('.length').textContent = metres >= 1000 ? t('kilometres', { n: metres / 1000 }) : t('metres', { n: metres })
}
