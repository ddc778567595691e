import { AssistanceError } from '@hub/assistance';
import { type SignCall, callHeader } from '@hub/assistance/signed-call';
import { Pool } from 'undici';
import { isAssistanceErrorCode } from './department-error.ts';
import type { DepartmentTransport } from './department-transport.ts';
import { RequestRejected } from './request-rejected.ts';
import { scrub } from '@hub/assistance';

/** Files are long: they have connections of their own, so that no question waits behind them. */
const connections = 4;

/** Longest silence in the middle of a file, in milliseconds; a caller who takes it slowly is no silence. */
const silenceMs = 60_000;

interface HttpFiles {
  readonly openFile: NonNullable<DepartmentTransport['openFile']>;
  readonly close: () => Promise<void>;
}

/** The files of a department that runs as a service of its own, `POST /export/<name>`. */
export function httpFiles(origin: string, signCall: SignCall): HttpFiles {
  const pool = new Pool(origin, { connections, bodyTimeout: silenceMs });
  return {
    openFile: async (name, question, { signal, headers, caller }) => {
      const path = `/export/${name}`;
      const body = JSON.stringify(question);
      const signature = signCall({ path, body }, caller);
      const answer = await pool.request({
        path,
        method: 'POST',
        headers: { ...headers, [callHeader]: signature, 'content-type': 'application/json' },
        body,
        signal,
      });
      if (answer.statusCode === 200) {
        return { headers: fileHeaders(answer.headers), pieces: answer.body };
      }
      const refused = refusalIn(answer.statusCode, await answer.body.text());
      if (answer.statusCode === 404) return null;
      throw refused;
    },
    close: async () => pool.close(),
  };
}

function fileHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const names = ['content-type', 'content-disposition'];
  return Object.fromEntries(names.map((name) => [name, String(headers[name])]));
}

/** What a department refused with, in its own words where they are in the catalogue; anything else is an outage. */
function refusalIn(status: number, text: string): Error {
  const { message, extensions } = firstError(text);
  const code = extensions?.code;
  if (!isAssistanceErrorCode(code) || typeof message !== 'string') {
    return new AssistanceError('DEPARTMENT_UNAVAILABLE', { detail: `HTTP status ${status}` });
  }
  return new RequestRejected({ status: status === 400 ? 400 : 503, code, message: scrub(message) });
}

function firstError(text: string): {
  readonly message?: unknown;
  readonly extensions?: { readonly code?: unknown };
} {
  try {
    const answer = JSON.parse(text) as { errors?: readonly Record<string, unknown>[] } | null;
    return answer?.errors?.[0] ?? {};
  } catch {
    return {};
  }
}
