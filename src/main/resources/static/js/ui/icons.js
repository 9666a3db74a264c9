import { h } from './dom.js'

const SVG = 'http://www.w3.org/2000/svg'
const symbols = new Set()

/** Puts the sprite into the page, so that parts of it can be used and asked for by name. */
export async function loadSprite() {
  const response = await fetch(new URL('../../icons.svg', import.meta.url).href)
  const file = new DOMParser().parseFromString(await response.text(), 'image/svg+xml')
  const sprite = document.importNode(file.documentElement, true)
  sprite.setAttribute('class', 'sprite')
  sprite.setAttribute('aria-hidden', 'true')
  sprite.querySelectorAll('symbol').forEach(symbol => symbols.add(symbol.id))
  document.body.append(sprite)
}

/** @param {string} symbol @param {string} [viewBox] only where the drawing is not square */
function use(symbol, viewBox) {
  const svg = document.createElementNS(SVG, 'svg')
  if (viewBox) svg.setAttribute('viewBox', viewBox)
  const link = document.createElementNS(SVG, 'use')
  link.setAttribute('href', '#' + symbol)
  link.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '#' + symbol)
  svg.append(link)
  return svg
}

/** An icon in the size and colour of the text beside it. @param {string} name symbol of the sprite @returns {SVGElement} */
export function icon(name) {
  const svg = use(name)
  svg.setAttribute('class', 'i')
  svg.setAttribute('aria-hidden', 'true')
  return svg
}

/** @param {string | undefined} name */
export const hasSymbol = name => symbols.has(name)

/** The colour and silhouette of a kind; one that the sprite does not know gets the general ones. @param {string | undefined} stem */
export function lookOf(stem) {
  const known = hasSymbol('pin-' + stem)
  return {
    stem: known ? stem : 'other',
    silhouette: known ? 'pin-' + stem : 'pin-other',
    glyph: hasSymbol('k-' + stem) ? 'k-' + stem : 'k-other',
    colours: known ? { '--pin-fill': `var(--kind-${stem}, var(--kind-other))`, '--pin-ink': `var(--kind-${stem}-ink)` } : {}
  }
}

/**
 * A pin: silhouette by kind, glyph by type.
 * @param {string | undefined} stem the kind's icon @param {string | undefined} [glyph] symbol of the type @param {string} [state] "stale", "selected"
 */
export function pin(stem, glyph, state = '') {
  const look = lookOf(stem)
  const element = h('span', { class: ('pin ' + state).trim(), 'aria-hidden': 'true', data: { icon: look.stem }, vars: look.colours })
  element.append(use(look.silhouette, '0 0 32 40'), use(hasSymbol(glyph) ? glyph : look.glyph))
  return element
}

/** The silhouette alone, for clusters. @param {string | undefined} stem */
export function silhouette(stem) {
  const look = lookOf(stem)
  const svg = use(look.silhouette, '0 0 32 40')
  Object.keys(look.colours).forEach(name => svg.style.setProperty(name, look.colours[name]))
  svg.style.fill = 'var(--pin-fill, var(--kind-other))'
  if (stem && hasSymbol('pin-' + stem)) svg.style.stroke = 'var(--pin-ink, transparent)'
  svg.style.strokeWidth = '2'
  return svg
}
