import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameOf, fromGcj02, toGcj02 } from '../../main/resources/static/js/geo/datum.js'
import { createBoxes, boxAround, namesAlong } from '../../main/resources/static/js/geo/lettering.js'
import { distanceMetres, metresPerPixel, toLatLng, toLonLat } from '../../main/resources/static/js/geo/position.js'
import { centreOf, isInside } from '../../main/resources/static/js/geo/shapes.js'

const STATION = [113.00813, 28.19716]

test('the offset at the station is the one the facts file gives: about 670 metres to the south-east', () => {
  const shifted = toGcj02(STATION)
  assert.ok(Math.abs(shifted[0] - STATION[0] - 0.0057) < 0.0002)
  assert.ok(Math.abs(shifted[1] - STATION[1] + 0.0033) < 0.0002)
  assert.ok(Math.abs(distanceMetres(STATION, shifted) - 670) < 20)
})

test('a shifted position comes back to within a centimetre', () => {
  assert.ok(distanceMetres(fromGcj02(toGcj02(STATION)), STATION) < 0.01)
})

test('only a basemap in GCJ-02 shifts what is drawn', () => {
  assert.deepEqual(frameOf('cgcs2000').draw(STATION), STATION)
  assert.deepEqual(frameOf('wgs84').draw(STATION), STATION)
  assert.notDeepEqual(frameOf('gcj02').draw(STATION), STATION)
})

test('positions outside the rectangle of the formula stay where they are', () => {
  assert.deepEqual(toGcj02([2.35, 48.85]), [2.35, 48.85])
})

test('Leaflet and GeoJSON order meet in one place', () => {
  assert.deepEqual(toLatLng(STATION), [28.19716, 113.00813])
  assert.deepEqual(toLonLat({ lat: 28.19716, lng: 113.00813 }), STATION)
})

test('one pixel at zoom 16 covers about two metres in Changsha', () => {
  assert.ok(Math.abs(metresPerPixel(16, 28.2) - 2.105) < 0.01)
})

test('a label is refused where another one stands, and boxes without end are refused always', () => {
  const boxes = createBoxes()
  assert.equal(boxes.place([boxAround(100, 100, 60, 16)]), true)
  assert.equal(boxes.place([boxAround(120, 104, 60, 16)]), false)
  assert.equal(boxes.place([boxAround(300, 100, 60, 16)]), true)
  assert.equal(boxes.place([boxAround(Infinity, 100, 60, 16)]), false)
})

test('a name on a level road reads from left to right, whichever way the road was drawn', () => {
  const road = [{ x: 0, y: 0 }, { x: 400, y: 0 }]
  for (const line of [road, road.slice().reverse()]) {
    const [letters] = namesAlong(line, [20, 20, 20], true, 520)
    assert.ok(letters[0].x < letters[1].x && letters[1].x < letters[2].x)
    assert.ok(Math.abs(Math.sin(letters[0].angle)) < 1e-9 && Math.cos(letters[0].angle) > 0)
  }
})

test('Chinese stands upright on a steep road and reads downwards', () => {
  const [letters] = namesAlong([{ x: 0, y: 400 }, { x: 10, y: 0 }], [20, 20], true, 520)
  assert.ok(letters[0].y < letters[1].y)
  assert.ok(letters.every(letter => letter.upright))
})

test('a road too short or too bent for its name stays without', () => {
  assert.deepEqual(namesAlong([{ x: 0, y: 0 }, { x: 30, y: 0 }], [20, 20], true, 520), [])
  assert.deepEqual(namesAlong([{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 40 }], [30, 30], true, 520), [])
})

test('the middle of an area and what lies inside it', () => {
  const ring = [[113, 28], [113.01, 28], [113.01, 28.01], [113, 28.01], [113, 28]]
  const [lon, lat] = centreOf(ring)
  assert.ok(Math.abs(lon - 113.005) < 1e-9 && Math.abs(lat - 28.005) < 1e-9)
  assert.equal(isInside([113.005, 28.005], ring), true)
  assert.equal(isInside([113.02, 28.005], ring), false)
})
