import { h, fill } from '../ui/dom.js'
import { notice } from '../ui/notice.js'
import { t } from '../text/text.js'

/** Messages above the map: no network, no basemap. Each has one place, so that none stands twice. @param {HTMLElement} element @param {{openedAt: Date}} catalog */
export function createNotices(element, catalog) {
  const shown = { offline: false, basemap: null }
  const clock = date => date.getHours() + ':' + String(date.getMinutes()).padStart(2, '0')

  function draw() {
    const link = shown.basemap && shown.basemap.use && h('button', { class: 'link', type: 'button', on: { click: shown.basemap.use } }, shown.basemap.text())
    fill(element,
      shown.offline && notice('offline', h('b', {}, t('offline')), h('br'), t('offlineShown', { time: clock(catalog.openedAt) })),
      shown.basemap && notice('warn', t('basemapFailed'), ' ', link))
  }
  const online = () => { shown.offline = navigator.onLine === false; draw() }
  addEventListener('offline', online)
  addEventListener('online', online)

  return {
    draw,
    /** @param {{use: () => void, text: () => string} | null} next what helps, or null once it is there */
    basemap(next) { shown.basemap = next; draw() }
  }
}
