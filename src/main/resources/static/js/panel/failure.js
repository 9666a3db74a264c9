import { h, fill } from '../ui/dom.js'
import { blank, bones, button } from '../ui/notice.js'
import { t } from '../text/text.js'

/** While the places are on their way. @param {HTMLElement} element */
export const showWaiting = element => fill(element, bones(t('opening'), 5))

/**
 * The places did not come: say which of the two it was, offer to try again, and try by itself once connected.
 * @param {HTMLElement} element @param {import('../api/client.js').Problem} problem
 * @param {() => void} retry
 */
export function showFailure(element, problem, retry) {
  const again = () => { removeEventListener('online', again); retry() }
  addEventListener('online', again)
  const isOffline = problem.kind === 'offline'
  const next = t(isOffline ? 'offlineNext' : 'failedNext')
  fill(element, h('div', { class: 'failure', role: 'alert' }, blank(isOffline ? 'i-offline' : 'i-warn', t(isOffline ? 'offline' : 'failed'),
    h('p', {}, next), h('p', {}, button(t('retry'), again)),
    !isOffline && problem.number && h('p', { class: 'small quiet-text' }, t('problemNumber', { number: problem.number })))))
}
