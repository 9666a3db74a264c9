/** What went wrong with a request, in the terms of what the reader can do about it. */
export class Problem extends Error {
  /** @param {'offline' | 'missing' | 'server'} kind @param {string} number what the street's office needs to find it in the log */
  constructor(kind, number, detail) {
    super(detail)
    this.kind = kind
    this.number = number
  }
}

/** A number for a failure the server never saw: the time, so that two reports can be told apart. */
const ownNumber = () => Date.now().toString(36).slice(-8).replace(/(.{4})/, '$1-')

/** @param {Response} response */
async function problemOf(response) {
  const body = await response.json().catch(() => ({}))
  const number = response.headers.get('X-Request-Id') || (body.instance || '').split(/[/:]/).pop() || response.status + '-' + ownNumber()
  return new Problem(response.status === 404 ? 'missing' : 'server', number, body.detail || response.statusText)
}

/**
 * @param {string} path
 * @param {{signal?: AbortSignal}} [options] aborting rejects with the browser's AbortError
 * @returns {Promise<any>} parsed JSON; rejects with a {@link Problem}
 */
export async function getJson(path, { signal } = {}) {
  const response = await fetch(path, { signal }).catch(error => {
    if (error.name === 'AbortError') throw error
    throw new Problem(navigator.onLine === false ? 'offline' : 'server', ownNumber(), error.message)
  })
  if (!response.ok) throw await problemOf(response)
  return response.json().catch(error => {
    if (error.name === 'AbortError') throw error
    throw new Problem('server', ownNumber(), error.message)
  })
}
