/** One article, or the first and last of several: `9`, `15(3)`, `33-36`. */
const cited = /^(?<first>\d+)(?:\((?<part>\d+)\))?(?:-(?<last>\d+))?$/;

/**
 * Articles of a law as they are cited in Chinese: `arts. 9, 15(3), 33-36` → `第9条、第15条（3）、第33条至第36条`.
 *
 * A number in brackets stays one: it is a paragraph (款) or an item (项), which the citation does not tell apart; of Decree
 * No. 649 15(3) is a paragraph and 29(1) an item. What cannot be parsed stays as it is.
 */
export function articlesInChinese(articles: string): string {
  const list = /^arts?\. (?<list>.+)$/.exec(articles)?.groups?.['list'];
  if (list === undefined) return articles;
  const each = list.split(',').map((part) => cited.exec(part.trim())?.groups);
  return each.every((groups) => groups !== undefined) ? each.map(inChinese).join('、') : articles;
}

function inChinese({ first, part, last }: Readonly<Record<string, string | undefined>>): string {
  const article = `第${first}条${part === undefined ? '' : `（${part}）`}`;
  return last === undefined ? article : `${article}至第${last}条`;
}
