import type { FindingFilter } from '../../generated/graphql.ts';
import type { Failure } from '../../asking/answer.ts';

/** Formats of the file. */
export type ExportFormat = 'csv' | 'xlsx';

/** What is asked for: exactly what is filtered, in the language of the page. */
export interface ExportQuestion {
  readonly format: ExportFormat;
  readonly filter: FindingFilter;
  readonly language: 'ZH' | 'EN';
  /** Who asks and why. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A file, or why there is none. */
export type Exported =
  { readonly name: string; readonly file: Blob } | { readonly failure: Failure };

/**
 * Asks the gateway for the findings that a filter means, as a file.
 *
 * @param send `fetch`, or what stands in for it.
 */
export async function exportFindings(
  { format, filter, language, headers }: ExportQuestion,
  send: typeof fetch,
): Promise<Exported> {
  try {
    const response = await send(`/export/findings.${format}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ filter, language }),
    });
    if (response.ok) return { name: `findings.${format}`, file: await response.blob() };
    const { errors } = (await response.json()) as {
      errors: readonly { message: string; extensions: { code: string } }[];
    };
    const message = errors[0]?.message ?? '';
    const code = errors[0]?.extensions.code ?? 'INTERNAL_SERVER_ERROR';
    return { failure: { code, message, department: null } };
  } catch {
    // A file that breaks off breaks the connection: a part is never taken for the whole.
    return { failure: { code: 'GATEWAY_UNREACHABLE', message: '', department: null } };
  }
}

/** Hands a file to the browser, which asks or knows where to put it. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
