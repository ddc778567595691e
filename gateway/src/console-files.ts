import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Answer, securityHeaders, sendAnswer } from './answer.ts';
import { notFound } from './request-rejected.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Pages by their address; what a page shows stands behind `#`, which no browser sends and no log on the way keeps. */
const pages: ReadonlyMap<string, string> = new Map([
  ['/', 'index.html'],
  ['/playground', 'playground.html'],
  ['/playground/', 'playground.html'],
]);

/** Where the build puts what the pages load, named after its content. */
const assets = '/assets/';

/** Everything from here and nothing from elsewhere. Pages write style elements of their own and decode small fonts. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const notBuilt: Answer = {
  status: 404,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  },
  body: `<!doctype html>
<html lang="en">
<title>Console not built</title>
<h1>The console and the playground have not been built</h1>
<p>Build them with <code>npm run build -w packages/console</code> and load this page again.</p>
<p lang="zh">监管工作台与调试页面尚未构建。请先运行上面的命令，再刷新本页。</p>
</html>
`,
};

/** Whether an address is the developers' page. */
export function isPlaygroundPath(path: string): boolean {
  return pages.get(path) === 'playground.html';
}

/** Whether the console may have a file at an address. */
export function isConsolePath(path: string): boolean {
  return pages.has(path) || path.startsWith(assets);
}

/**
 * Sends a page of the built console, or a file that one loads; `path` is the address, still encoded.
 *
 * @throws RequestRejected 404 for a file that is not there
 */
export async function sendConsoleFile(
  response: ServerResponse,
  directory: string,
  path: string,
): Promise<void> {
  const page = pages.get(path);
  const file = page === undefined ? assetWithin(directory, path) : join(directory, page);
  const found = file === undefined ? undefined : await smallest(file, response.req);
  if (file === undefined || found === undefined) {
    if (page === undefined) throw notFound();
    sendAnswer(response, notBuilt);
    return;
  }
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'content-length': found.bytes,
    'content-security-policy': contentSecurityPolicy,
    'cache-control': page === undefined ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(found.encoding !== undefined && { 'content-encoding': found.encoding }),
  });
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
}

interface FoundFile {
  readonly file: string;
  readonly bytes: number;
  readonly encoding?: string;
}

/** What the build puts beside a file, smallest first, and what browsers call it. */
const encodings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** A file as the build compressed it, for whoever takes that; else as it is. Undefined if there is no such file. */
async function smallest(
  file: string,
  { headers }: IncomingMessage,
): Promise<FoundFile | undefined> {
  const taken = headers['accept-encoding']?.toString().split(/[\s,;]+/) ?? [];
  for (const { encoding, ending } of encodings) {
    const bytes = taken.includes(encoding) ? await sizeOf(file + ending) : undefined;
    if (bytes !== undefined) return { file: file + ending, bytes, encoding };
  }
  const bytes = await sizeOf(file);
  return bytes === undefined ? undefined : { file, bytes };
}

/** Bytes of a file; undefined if there is no such file. */
async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}

/** The file that an address names, if it lies among the assets. */
function assetWithin(directory: string, path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const root = normalize(join(directory, assets) + sep);
  const file = join(directory, decoded);
  return file.startsWith(root) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
