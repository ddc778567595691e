/** How a screen reads conditions from an address: what it cannot read leaves no field. */
export type ReadAddress = (address: URLSearchParams) => object;

/** Conditions of an address in two: which are read, and the names, each once, of those that are not. */
export interface Parted {
  readonly readable: URLSearchParams;
  readonly unread: readonly string[];
}

/**
 * Parts an address by what its screen can read: each condition is read alone, and unread where nothing comes of it.
 * Names alone are told, no values: somebody may have typed a resident number there. `others` are parts of the address
 * that are no conditions, such as the page.
 */
export function partAddress(
  address: URLSearchParams,
  read: ReadAddress,
  others: readonly string[],
): Parted {
  const isRead = ([name, value]: readonly [string, string]) =>
    others.includes(name) || Object.keys(read(new URLSearchParams([[name, value]]))).length > 0;
  const parts = [...address];
  return {
    readable: new URLSearchParams(parts.filter(isRead)),
    unread: [...new Set(parts.filter((part) => !isRead(part)).map(([name]) => name))],
  };
}
