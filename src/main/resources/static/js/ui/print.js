/**
 * Gives the map the paper's size while a sheet is made, because it draws itself for the size it is measured at.
 * @param {any} map Leaflet map @param {() => void} redraw
 */
export function printMap(map, redraw) {
  const size = isPrinting => () => {
    document.body.classList.toggle('printing', isPrinting)
    map.invalidateSize({ animate: false, pan: true })
    redraw()
  }
  addEventListener('beforeprint', size(true))
  addEventListener('afterprint', size(false))
}
