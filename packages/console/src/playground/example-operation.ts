import type { Language } from '../i18n/language.ts';

/** An operation that the playground offers, as one file of the gateway's collection. */
export interface ExampleOperation {
  /** The file's name without its ending: stable, unique. */
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Empty when the file has a title only. */
  readonly description: Readonly<Record<Language, string>>;
  /** The file as it is, comments included: they explain the operation in the editor too. */
  readonly query: string;
  /** JSON text, empty when the operation takes none. */
  readonly variables: string;
}

/** What is read of one operation: its file's name without ending, and the text of it and of its variables. */
export interface OperationFile {
  readonly name: string;
  readonly text: string;
  readonly variables: string | undefined;
}

/**
 * Reads an operation file. Its first comment line is `# 中文标题 | English title`; the comment lines under it
 * describe the operation. A description line parted by ` | ` gives each language its half, any other line
 * is for both.
 *
 * Throws when a title is missing: an entry without a name cannot be offered.
 */
export function readExampleOperation({ name, text, variables }: OperationFile): ExampleOperation {
  const [titleLine, ...descriptionLines] = leadingComments(text);
  const title = titleLine === undefined ? null : bilingual(titleLine);
  if (title === null)
    throw new Error(`${name}.graphql does not begin with "# 中文标题 | English title"`);

  const description = descriptionLines.map(
    (line) => bilingual(line) ?? { 'zh-CN': line, en: line },
  );
  return {
    name,
    title,
    description: {
      'zh-CN': description.map((line) => line['zh-CN']).join(' '),
      en: description.map((line) => line.en).join(' '),
    },
    query: text.trimEnd(),
    variables: variables?.trimEnd() ?? '',
  };
}

function leadingComments(text: string): readonly string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.replace(/^#+/, '').trim())
    .filter((line) => line !== '');
}

function bilingual(line: string): Readonly<Record<Language, string>> | null {
  const [chinese, english, ...rest] = line.split(' | ').map((part) => part.trim());
  if (!chinese || !english || rest.length > 0) return null;
  return { 'zh-CN': chinese, en: english };
}
