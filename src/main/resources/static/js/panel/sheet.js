import { h } from '../ui/dom.js'
import { t } from '../text/text.js'

/**
 * The three heights of the detail on a phone: peek (the name), half, full. Drag its head, or press its button.
 * @typedef {'peek' | 'half' | 'full'} Height
 */

const HEIGHTS = ['peek', 'half', 'full']
/** A finger that moved less than this has pressed, not dragged (pixels). */
const STILL = 6

const isPhone = () => matchMedia('(max-width: 719.98px)').matches

/** Pixels of each height. @returns {Record<Height, number>} */
function pixels() {
  const whole = window.innerHeight
  const tabs = parseFloat(getComputedStyle(document.body).getPropertyValue('--tabs')) || 0
  return { peek: 112, half: Math.max(340, Math.min(Math.round(whole * 0.51), 440)) - tabs, full: whole - 12 }
}

/**
 * @param {HTMLElement} element the detail
 * @param {() => void} onSettled after the height changed: the map has other room now
 */
export function createSheet(element, onSettled) {
  const root = document.documentElement
  /** @type {Height} */
  let height = 'half'
  const handle = h('button', { class: 'handle', type: 'button', on: { click: () => set(height === 'full' ? 'half' : HEIGHTS[HEIGHTS.indexOf(height) + 1]) } })

  function set(next) {
    height = next
    layOut()
    onSettled()
  }

  function layOut() {
    const open = !element.hidden
    root.dataset.sheet = open ? height : 'none'
    const tall = pixels()[height]
    element.style.setProperty('--sheet', tall + 'px')
    root.style.setProperty('--covered', open && isPhone() && height !== 'full' ? tall + 'px' : '0px')
    handle.setAttribute('aria-expanded', String(height === 'full'))
    handle.setAttribute('aria-label', t(height === 'full' ? 'sheetDown' : 'sheetUp'))
  }

  /** Starts a drag on the head, follows the finger, and settles at the nearest height. @param {PointerEvent} start */
  function drag(start) {
    const isGrip = start.target.closest('.handle, .head') && !start.target.closest('.close, a')
    if (!isPhone() || !isGrip || start.button !== 0) return
    const from = element.getBoundingClientRect().height
    let moved = 0
    const follow = event => {
      moved = start.clientY - event.clientY
      if (Math.abs(moved) < STILL) return
      element.classList.add('dragging')
      element.style.setProperty('--sheet', Math.max(80, from + moved) + 'px')
    }
    const end = () => {
      removeEventListener('pointermove', follow)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
      element.classList.remove('dragging')
      if (Math.abs(moved) >= STILL) settle(from + moved)
    }
    addEventListener('pointermove', follow)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
  }
  function settle(tall) {
    const all = pixels()
    // The click that ends a drag on the button must not move the sheet a second time.
    const swallow = event => { event.stopPropagation(); event.preventDefault() }
    handle.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }), 50)
    set(HEIGHTS.reduce((best, each) => Math.abs(all[each] - tall) < Math.abs(all[best] - tall) ? each : best))
  }
  element.addEventListener('pointerdown', drag)
  addEventListener('resize', layOut)

  return {
    layOut,
    /** The button belongs first in the sheet; call after the content was filled. */
    attach() {
      element.prepend(handle)
      layOut()
    },
    /** @param {Height} next */
    open(next) { height = next; layOut() }
  }
}
