import zh from './zh.js'

/** Every visible word comes from here: texts of the page by key, names of the data by their two labels. */

const texts = { zh }
let language = 'zh'

/** English is fetched when somebody asks for it; without network the page stays Chinese. @param {'zh' | 'en'} wanted */
export async function useLanguage(wanted) {
  if (!texts[wanted]) texts[wanted] = await import('./en.js').then(module => module.default, () => undefined)
  language = texts[wanted] ? wanted : 'zh'
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}

export const isEnglish = () => language === 'en'

/**
 * A text of the page.
 * @param {keyof typeof zh} key @param {Record<string, any>} [values] fill {name} in the text
 * @returns {string}
 */
export function t(key, values = {}) {
  const text = texts[language][key] || zh[key]
  return typeof text === 'function' ? text(values) : text.replace(/\{(\w+)\}/g, (whole, name) => values[name])
}

/** The label of something declared by the server in two languages. @param {any} thing */
export function label(thing) {
  if (!thing) return ''
  const en = thing['x-title-en'] || thing.titleEn || thing.nameEn || thing.attributionEn
  return (language === 'en' && en) || thing.title || thing.name || thing.attribution || thing.const || ''
}

/** The unit as it is said in a sentence. @param {string} unit */
export const unitName = unit => (texts[language].units && texts[language].units[unit]) || unit

let timeZone

/** Days are those of the street, wherever the reader is. @param {string} zone "Asia/Shanghai" */
export const useTimeZone = zone => { timeZone = zone }

/** The day an instant falls on in the street. @param {string} instant RFC 3339 @returns {string} "2026-11-24" */
function dayOf(instant) {
  // Swedish writes dates as ISO does.
  return new Date(instant).toLocaleDateString('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
}

/** @param {string} value ISO date or instant @returns {string} */
export function dayName(value) {
  const date = /T\d/.test(value) && !Number.isNaN(Date.parse(value)) ? dayOf(value) : value
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) || []
  return year ? t('day', { year, month: +month, day: +day }) : value
}

export const today = () => dayName(new Date().toISOString())
