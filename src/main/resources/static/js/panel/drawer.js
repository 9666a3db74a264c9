/**
 * The layers as a drawer where there is no room to dock them. Esc and the close button give the focus back.
 * @param {HTMLElement} element
 */
export function createDrawer(element) {
  let opener = null
  const isDocked = () => matchMedia('(min-width: 1100px)').matches

  function close() {
    if (!element.classList.contains('open')) return
    element.classList.remove('open')
    if (opener && opener.isConnected) opener.focus()
  }
  element.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || isDocked()) return
    event.stopPropagation()
    close()
  })
  document.addEventListener('pointerdown', event => {
    const outside = !element.contains(event.target) && !event.target.closest('.drawer-button, .more-kinds, .layers-tool')
    if (outside && !isDocked()) element.classList.remove('open')
  })
  return {
    close,
    open() {
      opener = document.activeElement
      element.classList.add('open')
      // Hidden things cannot take the focus until the style has changed.
      requestAnimationFrame(() => element.querySelector('button').focus())
    }
  }
}
