import { part } from '../ui/dom.js'
import { say } from '../ui/say.js'
import { t } from '../text/text.js'
import { loadPart, loadPlace } from '../api/service.js'
import { readPlace } from '../layers/catalog.js'
import { showFailure } from './notices.js'
import { createSheet } from './sheet.js'

/** So long the places of the first view are taken as all there are (milliseconds). */
const FRESH_TIME = 60000

/**
 * Opens and closes the detail of the chosen place, keeps the map beside it and gives the focus where it belongs.
 * @param {import('../layers/catalog.js').Catalog} catalog
 * @param {import('../state/store.js').Store} store
 * @param {{onRoom: () => void, onClosed: (key: string) => void}} links  the map got other room; the panel closed
 */
export function createPlacePanel(catalog, store, { onRoom, onClosed }) {
  const element = part('detail')
  const sheet = createSheet(element, onRoom)
  let shown = null
  let opener = null

  const close = () => store.set({ place: null }, { step: true })
  addEventListener('keydown', event => {
    const isElsewhere = event.target.closest && event.target.closest('.search, .layers.open, .spot')
    if (event.key === 'Escape' && store.state.place && !isElsewhere) close()
  })

  /** The first view brought every place; only a page that has been open for a while asks for one that came later. */
  async function find(key) {
    if (catalog.places.has(key)) return catalog.places.get(key)
    const [collectionId, id] = key.split('/')
    const collection = catalog.collection(collectionId)
    const isOld = Date.now() - catalog.openedAt > FRESH_TIME
    const feature = collection && isOld && await loadPlace(collectionId, id).catch(() => null)
    if (!feature || !feature.geometry) return null
    const place = readPlace(feature, collection, new Date())
    catalog.places.set(key, place)
    return place
  }

  function hide() {
    const key = shown
    const back = opener
    shown = null
    element.hidden = true
    sheet.layOut()
    onRoom()
    const canReturn = back && back !== document.body && back.isConnected && back.getClientRects().length && !back.dataset.place
    if (key && canReturn) back.focus({ preventScroll: true })
    else if (key) onClosed(key)
  }

  async function open(key) {
    if (!shown) opener = document.activeElement
    const isOther = shown !== key
    shown = key
    const place = await find(key)
    const detail = await loadPart(() => import('./detail.js')).catch(problem => ({ problem }))
    if (shown !== key) return null
    if (detail.problem) showFailure(element, detail.problem, () => open(key))
    else if (place) detail.showDetail(element, catalog, store, place, close)
    else detail.showMissing(element, store, key, close)
    element.hidden = false
    if (isOther) sheet.open(store.state.view === 'list' ? 'full' : 'half')
    sheet.attach()
    onRoom()
    if (isOther) {
      const first = element.querySelector('h1') || element.querySelector('button')
      first.focus({ preventScroll: true })
      if (place) say(t('opened', { name: place.name }))
    }
    return place
  }

  return {
    /** Shows the state's place. @returns {Promise<import('../layers/catalog.js').Place | null>} */
    async show() {
      if (store.state.place) return open(store.state.place)
      if (!element.hidden) hide()
      return null
    }
  }
}
