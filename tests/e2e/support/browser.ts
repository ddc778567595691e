import { access, mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { inRepository } from '@hub/cli/repository';
import { type Browser, type Page, chromium } from 'playwright-core';

/** Where browsers lie on common systems; CHROMIUM_PATH names another. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Screenshots of the last run. */
const pictures = inRepository('tests/e2e/screenshots');

/** Opens the browser of this machine. Says what is needed, and how to get it, where there is none. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  const found = await Promise.all(
    (named === undefined ? places : [named]).map(async (place) =>
      access(place).then(
        () => place,
        () => null,
      ),
    ),
  );
  const executablePath = found.find((place) => place !== null);
  if (executablePath === undefined)
    throw new Error(`No Chromium was found. On Debian: apt-get install chromium fonts-wqy-microhei
(the font draws the Chinese of the screenshots). Elsewhere set CHROMIUM_PATH to a Chromium or Chrome.`);
  await mkdir(pictures, { recursive: true });
  // As root, Chromium has no sandbox of its own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

/** A page of a hub, as somebody of its demonstration. What breaks in it fails the test. */
export async function openPage(
  browser: Browser,
  { as = 'demo.province', colorScheme = 'light' }: Partial<Visitor> = {},
): Promise<Page> {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  // A text, because it runs in the page: this file is compiled without its types.
  await context.addInitScript(
    `sessionStorage.getItem('hub:identity') ?? sessionStorage.setItem('hub:identity', ${JSON.stringify(as)})`,
  );
  return context.newPage();
}

interface Visitor {
  /** Of the demonstration's identities. */
  readonly as: string;
  readonly colorScheme: 'light' | 'dark';
}

/** Keeps what a page looks like. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

/** What of a page WCAG 2.2 AA forbids, serious or critical. */
export async function obstaclesOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
