/**
 * Places lettering along a line on the screen. No DOM: points are pixels, y grows downwards.
 * @typedef {{x: number, y: number}} Point
 * @typedef {{x: number, y: number, angle: number, upright: boolean}} Glyph  centre of one letter and how it is turned (radians)
 */

/** A name bends no more than this from its first to its last letter (radians). */
const MOST_BEND = 0.6

/** Lengths from the start to each point. @param {Point[]} line */
function measure(line) {
  const at = [0]
  for (let i = 1; i < line.length; i++) at.push(at[i - 1] + Math.hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y))
  return at
}

/** The point a length along the line, and the direction there. @param {Point[]} line @param {number[]} at @param {number} length */
function walk(line, at, length) {
  let i = 1
  while (i < line.length - 1 && at[i] < length) i++
  const part = at[i] - at[i - 1] || 1
  const t = (length - at[i - 1]) / part
  const from = line[i - 1]
  const to = line[i]
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t, angle: Math.atan2(to.y - from.y, to.x - from.x) }
}

/**
 * Letters of one name around a point of the line, read from left to right or, on a steep line, from top to bottom.
 * Chinese stands upright on a steep line, other scripts turn with it.
 * @param {Point[]} line @param {number[]} at @param {number} middle length along the line @param {number[]} advances width of each letter
 * @param {boolean} standsUpright whether letters stay upright on a steep line
 * @returns {Glyph[] | null} null where the line bends too much
 */
function lettersAt(line, at, middle, advances, standsUpright) {
  const total = advances.reduce((sum, width) => sum + width, 0)
  const { angle } = walk(line, at, middle)
  const steep = Math.abs(Math.sin(angle)) > 0.75
  const forward = steep ? Math.sin(angle) > 0 : Math.cos(angle) > 0
  let along = -total / 2
  const letters = advances.map(width => {
    const spot = walk(line, at, middle + (forward ? 1 : -1) * (along + width / 2))
    along += width
    const turned = forward ? spot.angle : spot.angle + Math.PI
    return { x: spot.x, y: spot.y, angle: turned, upright: steep && standsUpright }
  })
  const bend = Math.max(...letters.map(letter => Math.abs(Math.sin((letter.angle - letters[0].angle) / 2)))) * 2
  return bend > MOST_BEND ? null : letters
}

/**
 * Candidate placings of a name along a line, nearest to the middle of each stretch first.
 * @param {Point[]} line @param {number[]} advances @param {boolean} standsUpright @param {number} every pixels between two names
 * @returns {Glyph[][]}
 */
export function namesAlong(line, advances, standsUpright, every) {
  if (line.length < 2) return []
  const at = measure(line)
  const total = at[at.length - 1]
  const width = advances.reduce((sum, advance) => sum + advance, 0)
  if (total < width + 8) return []
  const names = []
  const count = Math.max(1, Math.round(total / every))
  for (let i = 0; i < count; i++) {
    const middle = total * (i + 0.5) / count
    if (middle < width / 2 || middle > total - width / 2) continue
    const letters = lettersAt(line, at, middle, advances, standsUpright)
    if (letters) names.push(letters)
  }
  return names
}

/** The parts of a line inside a rectangle grown by a margin; keeps names on what can be seen. @param {Point[]} line @param {Point} size @param {number} margin */
export function partsInView(line, size, margin) {
  const inside = p => p.x > -margin && p.y > -margin && p.x < size.x + margin && p.y < size.y + margin
  const parts = []
  let part = []
  line.forEach((point, i) => {
    const before = line[i - 1]
    if (inside(point) || (before && inside(before)) || (before && crosses(before, point, size))) {
      if (!part.length && before) part.push(before)
      part.push(point)
    } else if (part.length) {
      parts.push(part)
      part = []
    }
  })
  if (part.length) parts.push(part)
  return parts.map(clipEnds(size, margin))
}

/** Whether a long segment passes through the view although both ends lie outside. */
function crosses(a, b, size) {
  for (let i = 1; i < 16; i++) {
    const x = a.x + (b.x - a.x) * i / 16
    const y = a.y + (b.y - a.y) * i / 16
    if (x > 0 && y > 0 && x < size.x && y < size.y) return true
  }
  return false
}

/** Shortens the first and last segment to the view, so that the middle of the part is where somebody looks. */
const clipEnds = (size, margin) => part => {
  const inside = p => p.x > -margin && p.y > -margin && p.x < size.x + margin && p.y < size.y + margin
  const towards = (from, to) => {
    let [low, high] = [0, 1]
    const at = t => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t })
    for (let i = 0; i < 12; i++) {
      const mid = (low + high) / 2
      if (inside(at(mid))) high = mid
      else low = mid
    }
    return at(high)
  }
  const line = part.slice()
  if (line.length > 1 && !inside(line[0])) line[0] = towards(line[0], line[1])
  const last = line.length - 1
  if (line.length > 1 && !inside(line[last])) line[last] = towards(line[last], line[last - 1])
  return line
}

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** Width of a cell of the look-up grid in pixels: about the length of a name. */
const CELL = 96

/** A set of boxes that answers quickly whether another one still fits. */
export function createBoxes() {
  /** @type {Map<string, Box[]>} */
  const cells = new Map()

  const overCells = (box, visit) => {
    // A box without end would be looked up in cells without end.
    if (!Number.isFinite(box.right - box.left) || !Number.isFinite(box.bottom - box.top)) return true
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
