import { h, fill } from '../ui/dom.js'
import { blank, bones, button, notice } from '../ui/notice.js'
import { isEnglish, t } from '../text/text.js'

/** Messages above the map: no network, no basemap, no place left. Each has one place, so that none stands twice. @param {HTMLElement} element @param {import('../layers/catalog.js').Catalog} catalog */
export function createNotices(element, catalog) {
  const shown = { offline: false, basemap: null, empty: null }
  const clock = date => date.getHours() + ':' + String(date.getMinutes()).padStart(2, '0')

  function draw() {
    const link = shown.basemap && shown.basemap.use && h('button', { class: 'link', type: 'button', on: { click: shown.basemap.use } }, shown.basemap.text())
    fill(element,
      shown.offline && notice('offline', h('b', {}, t('offline')), h('br'), t('offlineShown', { time: clock(catalog.openedAt) })),
      shown.empty && notice('info', t('nothingMatches'), t('stop'), h('button', { class: 'link', type: 'button', on: { click: shown.empty } }, t('showAll', { n: catalog.places.size }))),
      shown.basemap && notice('warn', t('basemapFailed'), ' ', link))
  }
  const online = () => { shown.offline = navigator.onLine === false; draw() }
  addEventListener('offline', online)
  addEventListener('online', online)

  return {
    draw,
    /** @param {(() => void) | null} showAll where the conditions leave nothing on the map */
    empty(showAll) {
      if (Boolean(showAll) === Boolean(shown.empty)) return
      shown.empty = showAll
      draw()
    },
    /** @param {{use: () => void, text: () => string} | null} next what helps, or null once it is there */
    basemap(next) { shown.basemap = next; draw() }
  }
}

/** While the places are on their way. @param {HTMLElement} element */
export const showWaiting = element => fill(element, bones(t('opening'), 5))

/**
 * The places did not come: say which of the two it was, offer to try again, and try by itself once connected.
 * @param {HTMLElement} element @param {import('../api/service.js').Problem} problem
 * @param {() => void} retry
 */
export function showFailure(element, problem, retry) {
  const again = () => { removeEventListener('online', again); retry() }
  addEventListener('online', again)
  const isOffline = problem.kind === 'offline'
  // What the server can explain it says better than we do, if it says it in the language of the page.
  const isExplained = problem.kind === 'explained' && isEnglish() !== /[\u3400-\u9fff]/.test(problem.message)
  const next = isOffline ? t('offlineNext') : isExplained ? problem.message : t('failedNext')
  fill(element, h('div', { class: 'failure', role: 'alert' }, blank(isOffline ? 'i-offline' : 'i-warn', t(isOffline ? 'offline' : 'failed'),
    h('p', {}, next), h('p', {}, button(t('retry'), again)),
    !isOffline && !isExplained && h('p', { class: 'small quiet-text' }, t('problemNumber', { number: problem.number })))))
}
