import { byDisplay, isEmpty } from './schema.js'

/**
 * Whether somebody checked a place lately. Every place must have a checked position; one that shows a phone or hours
 * must have those checked too.
 * @typedef {{due: boolean, month: string | undefined}} Freshness  month of the oldest check, "2026-11"
 */

const DISPLAY_OF_CHECK = { contact: 'phone', hours: 'hours' }

const monthsSince = (month, now) => {
  const [year, number] = month.split('-').map(Number)
  return (now.getFullYear() - year) * 12 + now.getMonth() + 1 - number
}

/** @param {any} schema @param {any} properties @param {Date} now @returns {Freshness} */
export function freshnessOf(schema, properties, now) {
  const checks = properties.verification || {}
  const needed = ['position'].concat(Object.keys(DISPLAY_OF_CHECK).filter(check =>
    byDisplay(schema, DISPLAY_OF_CHECK[check]).some(({ name }) => !isEmpty(properties[name]))))
  const months = needed.map(check => checks[check]).filter(Boolean).sort()
  const limit = schema['x-fresh-months'] || 12
  const complete = months.length === needed.length
  return { due: !complete || months.some(month => monthsSince(month, now) > limit), month: months[0] }
}
