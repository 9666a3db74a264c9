/**
 * Builds elements. Text always goes in as text, whatever characters it holds; nothing here parses HTML.
 * @param {string} tag
 * @param {Record<string, any>} [props] attributes; besides: class, data: {…}, on: {event: listener}, vars: {'--name': value}
 * @param {...any} children nodes, texts, arrays of them; null, undefined and false are left out
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  Object.keys(props).forEach(key => apply(element, key, props[key]))
  element.append(...children.flat(Infinity).filter(isContent))
  return element
}

const isContent = child => child !== null && child !== undefined && child !== false

function apply(element, key, value) {
  if (!isContent(value)) return
  if (key === 'on') Object.keys(value).forEach(type => element.addEventListener(type, value[type]))
  else if (key === 'data') Object.assign(element.dataset, value)
  else if (key === 'vars') Object.keys(value).forEach(name => element.style.setProperty(name, value[name]))
  else if (key === 'checked' || key === 'value' || key === 'indeterminate') element[key] = value
  else element.setAttribute(key === 'class' ? 'class' : key, value === true ? '' : value)
}

/** Puts new children in place of the old. Focus stays on the control that carries the same data-key. @param {HTMLElement} element @param {...any} children */
export function fill(element, ...children) {
  const focused = element.contains(document.activeElement) && document.activeElement.dataset.key
  while (element.firstChild) element.removeChild(element.firstChild)
  element.append(...children.flat(Infinity).filter(isContent))
  if (!focused) return
  const again = Array.from(element.querySelectorAll('[data-key]')).find(each => each.dataset.key === focused)
  if (again) again.focus({ preventScroll: true })
}

/** @param {string} id @returns {HTMLElement | null} null where the page leaves that part out, as in the embed */
export const part = id => document.getElementById(id)

/** Whether a click should stay with the browser: a new tab, a download, another button. @param {MouseEvent} event */
export const isBrowsersClick = event =>
  event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
