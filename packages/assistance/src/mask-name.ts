/**
 * What somebody sees of a name who may not see it: `李**`.
 *
 * The first character, for a surname is shared by many, and always two marks, for the length of a name tells it from others.
 */
export function maskName(name: string): string {
  const [first = ''] = name.normalize('NFKC').trim();
  return `${first}**`;
}
