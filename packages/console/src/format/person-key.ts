/** How the key of a person is written: an address may be typed, and nobody's number is ever sent on from one. */
export const personKey = /^p[0-9a-z]{20,60}$/;
