/** Boxes on the screen that must not overlap. @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** Width of a cell of the look-up grid in pixels: about the length of a name. */
const CELL = 96

/** A set of boxes that answers quickly whether another one still fits. */
export function createBoxes() {
  /** @type {Map<string, Box[]>} */
  const cells = new Map()

  const overCells = (box, visit) => {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        if (visit(x + ':' + y)) return true
      }
    }
    return false
  }
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

  /** @param {Box[]} boxes */
  const fits = boxes => boxes.every(box => !overCells(box, key => (cells.get(key) || []).some(other => overlap(box, other))))

  /** @param {Box[]} boxes */
  const add = boxes => boxes.forEach(box => overCells(box, key => {
    if (!cells.has(key)) cells.set(key, [])
    cells.get(key).push(box)
    return false
  }))

  return {
    add,
    /** Adds the boxes of one label if none of them hits another. @param {Box[]} boxes @returns {boolean} whether they were added */
    place(boxes) {
      if (!fits(boxes)) return false
      add(boxes)
      return true
    }
  }
}

/** @param {number} x centre @param {number} y centre @param {number} width @param {number} height @returns {Box} */
export const boxAround = (x, y, width, height) =>
  ({ left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 })
