/** A key for one step: sent again with it, the step is taken once. Made also where a page is not served over TLS. */
export function newStepKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
