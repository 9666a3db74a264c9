import { part } from './dom.js'
import { t } from '../text/text.js'

/** How long a confirmation stays (ui.md: 4 s); errors never go through here. */
const TOAST_TIME = 4000
let timer

/** Tells a screen reader what changed. @param {string} text */
export function say(text) {
  const status = part('status')
  if (status.textContent !== text) status.textContent = text
}

/** A short confirmation that goes by itself. @param {string} text */
export function toast(text) {
  clearTimeout(timer)
  part('toast').textContent = text
  timer = setTimeout(() => { part('toast').textContent = '' }, TOAST_TIME)
}

/** Copies a text; says so, or shows the text to be copied by hand where the browser (微信, plain http) refuses. */
export async function copy(text, done) {
  const copied = await copyBy(text)
  toast(copied ? done : t('notCopied', { text }))
}

async function copyBy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (refused) {
    return copyBySelection(text)
  }
}

/** The way before the clipboard interface, which needs https. */
function copyBySelection(text) {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  field.setAttribute('readonly', '')
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  let copied = false
  try {
    copied = document.execCommand('copy')
  } catch (refused) {
    copied = false
  }
  field.remove()
  if (focused) focused.focus({ preventScroll: true })
  return copied
}
