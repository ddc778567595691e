import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
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
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Everything from here and nothing from elsewhere. The editor writes its own style elements and decodes small fonts. */
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
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  },
  body: `<!doctype html>
<html lang="en">
<title>Playground not built</title>
<h1>The playground has not been built</h1>
<p>Build it with <code>npm run build -w packages/console</code> and load this page again.</p>
<p lang="zh">调试页面尚未构建。请先运行上面的命令，再刷新本页。</p>
</html>
`,
};

/**
 * Sends a file of the built playground; `path` is what follows `/playground`, still encoded.
 *
 * @throws RequestRejected 404 for a file that is not there
 */
export async function sendPlaygroundFile(
  response: ServerResponse,
  directory: string,
  path: string,
): Promise<void> {
  const isPage = path === '' || path === '/';
  const file = isPage ? join(directory, 'index.html') : fileWithin(directory, path);
  const bytes = file === undefined ? undefined : await sizeOf(file);
  if (file === undefined || bytes === undefined) {
    if (!isPage) throw notFound();
    sendAnswer(response, notBuilt);
    return;
  }
  // The build names what lies in `assets` after its content.
  const isForGood = path.startsWith('/assets/');
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'content-length': bytes,
    'content-security-policy': contentSecurityPolicy,
    'cache-control': isForGood ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

/** Bytes of a file; undefined if there is no such file. */
async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}

/** The file that a path names, if it lies in the directory. */
function fileWithin(directory: string, path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const root = normalize(directory + sep);
  const file = join(root, decoded);
  return file.startsWith(root) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
