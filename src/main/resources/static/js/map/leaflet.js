/** Leaflet and markercluster come as classic scripts; this is the only place that reads their global. */
export const L = globalThis.L
