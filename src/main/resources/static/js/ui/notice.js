import { h } from './dom.js'
import { icon } from './icons.js'

/** Messages in the flow of the page: what happened, then what to do. */

const ICONS = { info: 'i-info', warn: 'i-warn', error: 'i-warn', ok: 'i-check', offline: 'i-offline' }

/** @param {'info' | 'warn' | 'error' | 'ok' | 'offline'} kind @param {...any} content */
export const notice = (kind, ...content) =>
  h('div', { class: 'notice ' + (kind === 'offline' ? 'warn' : kind), role: 'status' }, icon(ICONS[kind]), h('p', {}, ...content))

/**
 * A view with nothing in it, and the next step.
 * @param {string} symbol @param {string} title @param {...any} next
 */
export const blank = (symbol, title, ...next) =>
  h('div', { class: 'blank' }, icon(symbol), h('p', {}, h('b', {}, title)), ...next)

/** Waiting: the shape of rows to come. @param {string} text @param {number} rows */
export const bones = (text, rows) =>
  h('div', { class: 'breathe', 'aria-busy': 'true' }, h('p', { class: 'section quiet-text', role: 'status' }, text),
    Array.from({ length: rows }, () => h('div', { class: 'bone-row' }, h('i', { class: 'bone' }), h('i', { class: 'bone' }), h('i', { class: 'bone' }))))

/** @param {string} text @param {() => void} onClick @param {string} [symbol] */
export const button = (text, onClick, symbol) =>
  h('button', { class: 'btn', type: 'button', on: { click: onClick } }, symbol && icon(symbol), h('span', {}, text))
