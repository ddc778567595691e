const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Whether a request names this machine, or the gateway listens for others on purpose.
 *
 * A page of elsewhere can make its own name point here (DNS rebinding), and then read what it asks for; it cannot make
 * the browser say another name.
 *
 * @param listensOn The address that the gateway listens on.
 */
export function isMeantForUs(host: string | undefined, listensOn: string): boolean {
  if (!loopback.test(listensOn.includes(':') ? `[${listensOn}]` : listensOn)) return true;
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  return loopback.test(name);
}
