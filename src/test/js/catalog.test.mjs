import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCatalog } from '../../main/resources/static/js/layers/catalog.js'
import { byNeed, knownFilters, visiblePlaces } from '../../main/resources/static/js/layers/filter.js'
import { parseHash } from '../../main/resources/static/js/state/hash.js'

const NOW = new Date('2026-11-23T12:00:00+08:00')
const point = (id, properties) => ({ id, geometry: { type: 'Point', coordinates: [113, 28.2] }, properties })
const square = { type: 'MultiPolygon', coordinates: [[[[113, 28], [113.1, 28], [113.1, 28.1], [113, 28]]]] }

/** Two kinds of a street nobody has heard of: an area and something with types and services. */
const street = () => createCatalog({
  street: {}, hours: {}, landmarks: { features: [] },
  collections: [
    {
      id: 'quarters', schema: { title: '片区', properties: { name: { 'x-role': 'name' } } },
      features: { features: [Object.assign(point('Q1', { name: '甲片', verification: { position: '2026-11' } }), { geometry: square, labelPoint: [113, 28] })] }
    },
    {
      id: 'huts',
      schema: {
        title: '小屋', 'x-fresh-months': 12,
        properties: {
          name: { 'x-role': 'name' }, hutType: { 'x-role': 'type', 'x-filter': true, oneOf: [{ const: 'red', title: '红' }, { const: 'blue', title: '蓝' }] },
          offers: { 'x-role': 'services', items: { oneOf: [{ const: 'tea', title: '茶' }, { const: 'rest', title: '歇' }] } },
          quarter: { 'x-reference': 'quarters', 'x-filter': true, 'x-reverse': { title: '片区内' } }, tel: { 'x-display': 'phone' }
        }
      },
      features: {
        features: [
          point('H1', { name: '一号', hutType: 'red', offers: ['tea', 'rest'], quarter: 'Q1', verification: { position: '2026-10' } }),
          point('H2', { name: '二号', hutType: 'blue', offers: ['tea'], tel: '1', verification: { position: '2026-10' } }),
          point('H3', { name: '三号', hutType: 'blue', verification: { position: '2025-10' } })
        ]
      }
    }
  ]
}, NOW)

const shown = hash => visiblePlaces(parseHash(hash), street()).map(place => place.id)

test('a kind is known by its schema alone', () => {
  const catalog = street()
  assert.deepEqual(catalog.filters.map(({ name }) => name), ['offers', 'quarter'])
  assert.deepEqual(byNeed(catalog).map(({ id }) => id), ['huts', 'quarters'])
})

test('services must all be offered, areas hold themselves, types bind only their own layer', () => {
  assert.deepEqual(shown('#offers=tea,rest'), ['H1'])
  assert.deepEqual(shown('#quarter=Q1'), ['Q1', 'H1'])
  assert.deepEqual(shown('#hutType=blue'), ['Q1', 'H2', 'H3'])
  assert.deepEqual(shown('#layers=huts&hutType=red'), ['H1'])
  assert.deepEqual(shown('#layers='), [])
})

test('conditions of other pages are dropped', () => {
  const { filters, layers } = knownFilters(parseHash('#from=timeline&offers=tea&layers=gone'), street())
  assert.deepEqual(filters, { offers: ['tea'] })
  assert.equal(layers, null)
})

test('a place is due when a check is missing or older than a year', () => {
  const due = Array.from(street().places.values()).filter(place => place.freshness.due).map(place => place.id)
  assert.deepEqual(due, ['H2', 'H3'])
})

test('a place knows who points at it', () => {
  const catalog = street()
  const [group] = catalog.pointingAt(catalog.places.get('quarters/Q1'))
  assert.equal(group.title.title, '片区内')
  assert.deepEqual(group.places.map(place => place.id), ['H1'])
})
