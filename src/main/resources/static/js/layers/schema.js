import { label, t, unitName, dayName } from '../text/text.js'

/**
 * Reads what the server declares about a kind; the page knows no property by name.
 * @typedef {{name: string, spec: any}} Property
 */

/** @param {any} schema @returns {Property[]} */
export const propertiesOf = schema => Object.keys(schema.properties || {}).map(name => ({ name, spec: schema.properties[name] }))

/** The property that plays a part: "type", "services", "address", "phone" … @returns {Property | undefined} */
export const byRole = (schema, role) => propertiesOf(schema).find(({ spec }) => spec['x-role'] === role)

/** @param {string} display @returns {Property[]} */
export const byDisplay = (schema, display) => propertiesOf(schema).filter(({ spec }) => spec['x-display'] === display)

/** The allowed values of a property, of a list those of its items. @returns {{const: any, title: string}[]} */
export const valuesOf = spec => spec.oneOf || (spec.items && spec.items.oneOf) || []

/** @param {any} spec @param {any} value */
export const valueOf = (spec, value) => valuesOf(spec).find(each => each.const === value)

/** @param {any} value */
export const isEmpty = value => value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

/** The values of a property as a list, whether it holds one or many. */
export const listOf = value => isEmpty(value) ? [] : [].concat(value)

/** Groups of the panel with their properties, in the order of the declaration. @returns {{id: string, title: string, properties: Property[]}[]} */
export function groupsOf(schema) {
  const properties = propertiesOf(schema)
  return (schema['x-groups'] || []).map(group => ({
    id: group.id,
    title: label(group),
    properties: properties.filter(({ spec }) => spec['x-group'] === group.id && spec['x-display'] !== 'hidden')
  }))
}

/** One value in words: label of a code, number with its unit, date. @param {any} spec @param {any} value @returns {string} */
export function inWords(spec, value) {
  const known = valueOf(spec, value)
  if (known) return label(known)
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (spec.format === 'date' || spec.format === 'date-time') return dayName(String(value))
  const text = typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : String(value)
  return spec['x-unit'] ? text + ' ' + unitName(spec['x-unit']) : text
}
