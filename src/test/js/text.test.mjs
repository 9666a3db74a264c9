import assert from 'node:assert/strict'
import { test } from 'node:test'
import en from '../../main/resources/static/js/text/en.js'
import zh from '../../main/resources/static/js/text/zh.js'

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort())
})

test('the Chinese view has no English but the name of the other language', () => {
  const english = Object.keys(zh).filter(key => typeof zh[key] === 'string' && /[A-Za-z]{3,}/.test(zh[key].replace(/\{\w+\}/g, '')))
  assert.deepEqual(english, ['otherLanguage'])
})
