import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatHash, parseHash } from '../../main/resources/static/js/state/hash.js'

const LINK = '#map=17/28.1971/113.0053&layers=stations,posts&place=stations/WLP-S-001&services=internet,charging&view=list&mode=elder&lang=en'

test('reads the state a link holds', () => {
  assert.deepEqual(parseHash(LINK), {
    map: { zoom: 17, lat: 28.1971, lon: 113.0053 }, layers: ['stations', 'posts'], place: 'stations/WLP-S-001',
    filters: { services: ['internet', 'charging'] }, areas: true, sort: 'kind', view: 'list', mode: 'elder', lang: 'en'
  })
})

test('writes the link it read', () => {
  const again = parseHash('#' + formatHash(parseHash(LINK)))
  assert.deepEqual(again, parseHash(LINK))
})

test('defaults are left out, so that links stay short', () => {
  const state = Object.assign({ mode: 'standard', lang: 'zh' }, parseHash(''))
  assert.equal(formatHash(state), '')
})

test('what it does not know or cannot be is left out', () => {
  const state = parseHash('#map=99/91/500&place=nonsense&view=globe&lang=fr&from=timeline&weird key=1&a=%E0%A4%A')
  assert.equal(state.map, null)
  assert.equal(state.place, null)
  assert.equal(state.view, 'map')
  assert.equal(state.lang, undefined)
  assert.deepEqual(Object.keys(state.filters), ['from', 'a'])
})

test('no layer at all is another state than all layers', () => {
  assert.deepEqual(parseHash('#layers=').layers, [])
  assert.equal(parseHash('#').layers, null)
})

test('ids and values with odd characters survive the way through the address', () => {
  const state = Object.assign(parseHash(''), { place: 'stations/甲&乙=丙', filters: { sector: ['a&b'] }, mode: 'standard', lang: 'zh' })
  const again = parseHash('#' + formatHash(state))
  assert.equal(again.place, state.place)
  assert.deepEqual(again.filters, state.filters)
})
