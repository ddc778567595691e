import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obstaclesOn, openBrowser, openPage, picture } from './support/browser.ts';
import { type HubUnderTest, startHub } from './support/hub-under-test.ts';

let browser: Browser;
let hub: HubUnderTest;
beforeAll(async () => {
  // First: it says at once where there is no browser.
  browser = await openBrowser();
  hub = await startHub();
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

async function visit(address: string, visitor: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(browser, visitor);
  page.setDefaultTimeout(30_000);
  await page.goto(`${hub.url}/#${address}`);
  return page;
}

/** A machine that does other things besides answers late. */
const slow = { timeout: 15_000 };

const rows = (page: Page) => page.locator('[data-finding]');

/** Says why a person is looked at, and waits for their chain. */
async function sayWhy(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '监督检查' }).check();
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { name: '各部门救助（按月）' }).waitFor();
}

async function firstFinding(page: Page, conditions: string): Promise<string> {
  await page.goto(`${hub.url}/#/findings?${conditions}`);
  const id = await rows(page).first().getAttribute('data-finding');
  return id ?? '';
}

describe('a supervisor', () => {
  it('filters the findings, and a link shows the same again', async () => {
    const page = await visit('/findings');
    const missed = page.locator('label', { hasText: '应助未助' });
    const total = `共 ${await missed.locator('.number').textContent()} 条疑点`;
    await missed.click();
    await page.waitForURL(/kind=MISSED/);
    await expect.poll(async () => page.locator('.total').textContent(), slow).toBe(total);

    const other = await visit(new URL(page.url()).hash.slice(1));

    await expect.poll(async () => other.locator('.total').textContent(), slow).toBe(total);
    await picture(page, 'findings');
  });

  it('goes on to the next page and back', async () => {
    const page = await visit('/findings');
    const first = await rows(page).first().getAttribute('data-finding');
    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForURL(/after=/);
    await expect
      .poll(async () => rows(page).first().getAttribute('data-finding'), slow)
      .not.toBe(first);
    await page.getByRole('button', { name: '上一页' }).click();

    await expect
      .poll(async () => rows(page).first().getAttribute('data-finding'), slow)
      .toBe(first);
  });

  it('triages by keyboard alone: selects, assigns, opens', async () => {
    const page = await visit('/findings?kind=DUPLICATE&state=RAISED&area=430300');
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByText('交办 2 条疑点').waitFor();
    await page.getByRole('dialog').locator('input:focus').waitFor();
    // They are about different departments: one has to be chosen.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '交办' }).click();
    await page.getByText('已交办 2 条').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('键盘操作').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');

    await expect.poll(() => page.url(), slow).toMatch(/findings\/[0-9a-f]+/);
  });

  it('takes out exactly what is filtered', async () => {
    const page = await visit('/findings?severity=CRITICAL');
    await expect.poll(async () => page.locator('.total').textContent(), slow).toMatch(/\d/);
    const total = Number(/\d+/.exec((await page.locator('.total').textContent()) ?? '')?.[0]);
    await page.getByRole('button', { name: '导出' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByText('导出 CSV').click();
    const file = await readFile(await (await downloading).path(), 'utf8');

    expect(file.trimEnd().split('\r\n')).toHaveLength(total + 1);
  });

  it('hears the person, decides, and records the outcome', async () => {
    const page = await visit('/findings');
    const id = await firstFinding(page, 'kind=INELIGIBLE&state=RAISED');
    await page.goto(`${hub.url}/#/findings/${id}`);
    const dialogue = page.getByRole('dialog');
    await page.getByRole('button', { name: '交办' }).click();
    await dialogue.getByRole('button', { name: '交办' }).click();
    await page.getByRole('button', { name: '听取陈述' }).click();
    await dialogue.getByRole('radio', { name: '已听取陈述' }).check();
    await dialogue.getByLabel('陈述内容').fill('当事人说明了情况。');
    await dialogue.getByRole('button', { name: '听取陈述' }).click();
    await page.getByText('当事人说明了情况。').waitFor();
    await page.getByRole('button', { name: '认定' }).click();
    await dialogue.getByRole('radio', { name: '属实', exact: true }).check();
    await dialogue.getByRole('button', { name: '认定' }).click();
    await page.getByRole('button', { name: '处理结果' }).click();
    await dialogue.getByLabel('资金处理').click();
    await page.getByTitle('已追回').click();
    await dialogue.getByLabel('金额（元）').fill('100');
    await dialogue.getByRole('button', { name: '处理结果' }).click();

    await expect.poll(async () => page.getByText('已追回 100.00').isVisible(), slow).toBe(true);
    await picture(page, 'finding');
  });

  it('is told who was first where somebody else acted', async () => {
    const page = await visit('/findings');
    const id = await firstFinding(page, 'kind=ANOMALY&state=RAISED');
    const other = await visit(`/findings/${id}`);
    await page.goto(`${hub.url}/#/findings/${id}`);
    for (const each of [page, other]) {
      await each.getByRole('button', { name: '交办' }).click();
      await each.getByRole('dialog').waitFor();
    }
    await other.getByRole('dialog').getByRole('button', { name: '交办' }).click();
    await other.getByText('已交办 1 条').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '交办' }).click();

    const first = page.getByText(/已被 demo\.province 于 .* 更新/);
    await expect.poll(async () => first.isVisible(), slow).toBe(true);
    await picture(page, 'lost-race');
  });

  it('says why before a person is looked at, reveals their number, and asks before an award', async () => {
    const page = await visit('/findings?rule=DUP-SUBSIST-DESTITUTE');
    await rows(page).first().click();
    await page.getByRole('link', { name: /个人救助链 1/ }).click();
    await page.getByRole('heading', { name: '请先说明查询用途' }).waitFor();
    await sayWhy(page);
    await page.getByRole('button', { name: '显示全号' }).click();
    await page.getByText(/^\d{17}[\dX]$/).waitFor();
    await page.getByLabel('救助项目').click();
    await page.keyboard.type('农村低保');
    await page.keyboard.press('Enter');
    await page.getByLabel('金额（元）').fill('400');
    await page.getByRole('button', { name: '查询影响' }).click();
    await page.getByLabel('筛查结果').nth(1).waitFor();

    expect(page.url()).not.toMatch(/\d{17}/);
  });

  it('says why for each person that is looked at, and leaves every field by keyboard', async () => {
    const page = await visit('/findings?rule=DUP-SUBSIST-DESTITUTE');
    for (const place of [0, 1]) {
      await page.goto(`${hub.url}/#/findings?rule=DUP-SUBSIST-DESTITUTE`);
      await rows(page).nth(place).click();
      await page.getByRole('link', { name: /个人救助链 1/ }).click();
      await page.getByRole('heading', { name: '请先说明查询用途' }).waitFor();
      await sayWhy(page);
    }
    await page.getByPlaceholder('开始月份').focus();
    for (const _press of [1, 2, 3]) await page.keyboard.press('Tab');

    expect(await page.evaluate<string>('document.activeElement.placeholder ?? ""')).not.toMatch(
      /月份/,
    );
  });

  it('reads the console light or dark as chosen, whatever the system has', async () => {
    const page = await visit('/rules', { colorScheme: 'light' });
    await page.getByRole('heading', { name: '规则库' }).waitFor();
    const shades = async () =>
      page.evaluate<string[]>(
        "['header', 'body'].map((name) => getComputedStyle(document.querySelector(name)).backgroundColor)",
      );
    const light = await shades();
    await page.getByRole('button', { name: '切换明暗' }).click();
    const dark = await shades();

    expect(light.map((shade, index) => shade === dark[index])).toEqual([false, false]);
  });

  it('is told when a department did not answer', async () => {
    const page = await visit('/findings?rule=DUP-SUBSIST-DESTITUTE');
    await rows(page).first().click();
    await page.getByRole('link', { name: /个人救助链 1/ }).click();
    await hub.whileSilent('education', async () => {
      await sayWhy(page);
      await page.getByText('教育：该部门未响应。其余结果有效').waitFor();
      const lane = page.locator('.lanes .unknown');
      expect(await lane.textContent()).toBe('教育该部门未响应');
      await picture(page, 'department-silent');
    });
  });

  it('follows figures down to a county, and a pair of the matrix to its findings', async () => {
    const page = await visit('/overview');
    await page.getByRole('row', { name: /应急 .*2019-12-31/ }).waitFor();
    await page.getByRole('row').getByRole('link', { name: '长沙市' }).click();
    await page.getByRole('link', { name: '浏阳市' }).waitFor();
    await page.goto(`${hub.url}/#/matrix`);
    await page.getByRole('button', { name: '低保 × 特困供养: 互斥' }).first().click();
    await page.getByRole('link', { name: '查看这些疑点' }).click();

    await expect.poll(() => page.url(), slow).toMatch(/findings\?rule=DUP-SUBSIST-DESTITUTE/);
  });
});

describe('somebody without a mouse', () => {
  const focused = async (page: Page) =>
    page.evaluate<string | null>("document.activeElement.getAttribute('data-finding')");

  /** Opens the second finding of a list by keyboard, and gives its id. */
  async function openSecond(page: Page): Promise<string | null> {
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const finding = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '各部门证据' }).waitFor();
    return finding;
  }

  it('is back at the finding when a dialogue is left, and goes on from there', async () => {
    const page = await visit('/findings?state=RAISED');
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const finding = await focused(page);
    for (const key of ['a', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(async () => focused(page), slow).toBe(finding);
    }
    await page.keyboard.press('Enter');

    await expect.poll(() => page.url(), slow).toContain(`/findings/${finding}`);
  });

  it('is told that nobody has in hand yet what they would decide', async () => {
    const page = await visit('/findings?state=RAISED');
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await page.getByText('1 条疑点现在不能认定：只有状态为「核查中」的可以。').waitFor();

    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('opens a finding, assigns and decides it, and is back in a list without it', async () => {
    const page = await visit('/findings?state=RAISED&kind=MISSED');
    const finding = await openSecond(page);
    await page.keyboard.press('a');
    const dialogue = page.getByRole('dialog');
    await dialogue.locator(':focus').waitFor();
    await dialogue.getByRole('button', { name: '交办' }).press('Enter');
    await page.getByText('已交办 1 条').waitFor();
    await page.getByRole('button', { name: '认定' }).waitFor();
    await page.keyboard.press('d');
    await dialogue.locator('input:focus').press('Space');
    await dialogue.getByRole('button', { name: '认定' }).press('Enter');
    await page.getByText('已记录').waitFor();
    await page.keyboard.press('u');

    await expect.poll(() => page.url(), slow).toMatch(/findings\?state=RAISED/);
    await rows(page).first().waitFor();
    expect(await page.locator(`[data-finding='${finding}']`).count()).toBe(0);
  });

  it('is at the finding they come from when they go back', async () => {
    const page = await visit('/findings?kind=DUPLICATE');
    const finding = await openSecond(page);
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.goBack();

    await expect.poll(async () => focused(page), slow).toBe(finding);
  });
});

describe('somebody who makes a mistake', () => {
  it('corrects a day that was refused, and a day that there is not is never sent', async () => {
    const page = await visit('/findings');
    const id = await firstFinding(page, 'kind=ANOMALY&state=RAISED');
    await page.goto(`${hub.url}/#/findings/${id}`);
    const dialogue = page.getByRole('dialog');
    const assignBy = async (day: string) => {
      await dialogue.getByLabel('办理期限').fill(day);
      await page.keyboard.press('Tab');
      await dialogue.getByRole('button', { name: '交办' }).click();
    };
    await page.getByRole('button', { name: '交办' }).click();
    await assignBy('2020-02-31');
    await dialogue.getByText('不是有效日期').waitFor();
    await assignBy('2019-01-01');
    await dialogue.getByText('日期不在允许范围内').waitFor();
    await assignBy('2020-03-02');
    await page.getByText('已交办 1 条').waitFor();

    await expect
      .poll(async () => page.getByText('办理期限: 2020-03-02').isVisible(), slow)
      .toBe(true);
  });

  it('is told in one line of a number that is nobody’s', async () => {
    const page = await visit('/people');
    await page.getByRole('radio', { name: '监督检查' }).check();
    await page.getByLabel('公民身份号码').fill('110105 19491231 002x');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('没有部门知道此人').waitFor();

    expect(await page.locator('.lanes').count()).toBe(0);
    expect(page.url()).not.toMatch(/\d{17}/);
    await page.getByRole('link', { name: '查询其他人' }).click();
    await page.getByRole('radio', { name: '监督检查' }).waitFor();
  });
});

describe('somebody with a mistyped address', () => {
  it.each([
    { address: '/findings?severity=NOPE&kind=MISSED', names: 'severity' },
    { address: '/overview?area=999999', names: 'area' },
    { address: '/missed?programme=NOPE', names: 'programme' },
    { address: '/accesses?from=abc', names: 'from', as: 'demo.auditor' },
  ])('is told what $address leaves out', async ({ address, names, as }) => {
    const page = await visit(address, as === undefined ? {} : { as });
    const note = page.locator('.unread');
    expect(await note.textContent()).toContain(`未采用：${names}。`);
    await note.getByRole('link', { name: '从地址中去掉' }).click();

    await note.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain(names);
  });

  it('is told that there is no such page', async () => {
    const page = await visit('/finding/of/nothing');
    await page.getByText('没有这个页面').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();

    await expect.poll(() => page.url(), slow).toMatch(/overview/);
  });
});

describe('a county supervisor', () => {
  it('starts a sweep of the county, and sees it end', async () => {
    const page = await visit('/sources', { as: 'demo.county' });
    await page.getByRole('button', { name: '发起筛查' }).click();
    await page.getByRole('button', { name: /确\s*定/ }).click();
    await page.getByText('筛查已开始').waitFor();
    const county = page.getByRole('row').filter({ hasText: '芙蓉区' });

    // The newest stands first.
    await expect
      .poll(async () => county.first().textContent(), { timeout: 120_000 })
      .toMatch(/已完成/);
    await picture(page, 'sources');
  });
});

describe('an auditor', () => {
  const as = 'demo.auditor';

  it('follows the chain of the audit to its end', async () => {
    const page = await visit('/accesses/chain', { as });
    await page.getByRole('button', { name: '验证整条链' }).click();

    const whole = page.getByText(/^留痕链完整：\d+ 条$/);
    await whole.waitFor();
    await picture(page, 'chain');
    expect(Number(/\d+/.exec((await whole.textContent()) ?? '')?.[0])).toBeGreaterThan(5);
  });

  it('draws a sample, and a link draws the same', async () => {
    const page = await visit('/accesses/sample', { as });
    await page.getByRole('button', { name: '抽取' }).click();
    await page.waitForURL(/seed=/);
    const entries = page.locator('tbody tr[data-row-key]');
    await entries.first().waitFor();
    const keysOf = async (of: typeof entries) =>
      of.evaluateAll((each) => each.map((row) => row.getAttribute('data-row-key')));
    const drawn = await keysOf(entries);

    const other = await visit(new URL(page.url()).hash.slice(1), { as });
    await other.locator('tbody tr[data-row-key]').first().waitFor();
    expect(await keysOf(other.locator('tbody tr[data-row-key]'))).toEqual(drawn);
  });

  it('finds who looked at somebody by their number, which stands in no address', async () => {
    const page = await visit('/accesses', { as });
    await page.getByRole('searchbox', { name: '公民身份号码' }).fill('11010519491231002X');
    await page.keyboard.press('Enter');
    await page.waitForURL(/person=p/);

    expect(page.url()).not.toMatch(/\d{17}/);
  });

  it('gives a person the statement of who looked at them', async () => {
    const page = await visit('/accesses?kind=PERSON_LOOKUP', { as });
    await page.getByRole('link', { name: /^p1/ }).first().click();
    await page.waitForURL(/person=/);
    const person = new URL(page.url().replace('#/', '')).searchParams.get('person') ?? '';
    await page.goto(`${hub.url}/#/accesses/statement`);
    await page.getByRole('searchbox', { name: '公民身份号码，或本平台人员编码' }).fill(person);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: person }).waitFor();
    const looks = page.locator('tbody tr[data-row-key]');
    await looks.first().waitFor();
    await picture(page, 'statement');
    expect(await looks.first().textContent()).toMatch(/demo\.|hub/);
  });
});

describe('a developer', () => {
  it('sees which departments were asked, how long they took, and which did not answer', async () => {
    const page = await openPage(browser);
    await page.goto(`${hub.url}/playground?operation=person`);
    await page.locator('.graphiql-editors').getByText('residentNumber').first().waitFor();
    await page.getByRole('button', { name: '查询计划' }).click();
    const plan = page.getByRole('region', { name: '查询计划' });
    await page.getByRole('button', { name: /Execute query/ }).click();
    await plan.getByRole('row', { name: /监督/ }).first().waitFor();
    const asked = await plan.getByRole('row').allTextContents();
    expect(asked.filter((text) => /民政|医保|教育|住建|人社|应急/.test(text))).toHaveLength(6);

    await hub.whileSilent('housing', async () => {
      await page.getByRole('button', { name: /Execute query/ }).click();
      await plan.getByText('DEPARTMENT_UNAVAILABLE').waitFor();
    });
    await picture(page, 'plan');
  });

  it('opens an operation by its link, and copies it as a command without the token', async () => {
    const page = await openPage(browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${hub.url}/playground?operation=rules`);
    await page.getByRole('button', { name: /curl/ }).click();
    await page.getByText('已复制').waitFor();
    const command = await page.evaluate<string>('navigator.clipboard.readText()');

    expect(command).toContain('query Rules');
    expect(command).toContain('$HUB_TOKEN');
    expect(command).not.toMatch(/eyJ/);
  });

  it('has the variables of an operation still after a reload, and is told of a link to none', async () => {
    const page = await openPage(browser);
    await page.goto(`${hub.url}/playground`);
    await page.getByRole('button', { name: /^拟批准前查询/ }).click();
    const variables = page.locator('.graphiql-editors').getByText('programme');
    await variables.first().waitFor();
    // GraphiQL keeps its tabs half a second after a change.
    await expect
      .poll(async () => page.evaluate<string>("sessionStorage.getItem('graphiql:tabState') ?? ''"))
      .toMatch(/BeforeAward[^]*variables":"\{/);
    await page.reload();
    await variables.first().waitFor();

    await page.goto(`${hub.url}/playground?operation=nothing`);
    expect(await page.getByRole('status').first().textContent()).toContain('nothing');
  });

  it('opens the playground, and the console has loaded none of it', async () => {
    const page = await openPage(browser);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${hub.url}/#/findings`);
    await rows(page).first().waitFor();
    expect(loaded.filter((url) => /monaco|graphiql|playground/i.test(url))).toEqual([]);
    expect(loaded.filter((url) => !url.startsWith(hub.url))).toEqual([]);

    await page.goto(`${hub.url}/playground`);
    await page.getByRole('heading', { name: '接口试验台' }).waitFor();
  });

  it('is refused the findings in so many words', async () => {
    const page = await visit('/findings', { as: 'demo.developer' });

    await expect.poll(async () => page.getByText('没有权限').isVisible(), slow).toBe(true);
  });
});

describe('the first load of the findings', () => {
  it('is below 400 kB, compressed with gzip', async () => {
    const page = await openPage(browser);
    await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
    let bytes = 0;
    page.on('response', (response) => {
      if (/\/assets\/|\/$/.test(new URL(response.url()).pathname))
        bytes += Number(response.headers()['content-length'] ?? 0);
    });
    await page.goto(`${hub.url}/#/findings`);
    await rows(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    console.log(`first load: ${Math.round(bytes / 1000)} kB`);

    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(400_000);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    { name: 'overview', address: '/overview' },
    { name: 'findings', address: '/findings' },
    { name: 'work', address: '/work' },
    { name: 'missed', address: '/missed' },
    { name: 'people', address: '/people' },
    { name: 'matrix', address: '/matrix?verdict=0' },
    { name: 'rules', address: '/rules' },
    { name: 'rule', address: '/rules/DUP-SUBSIST-DESTITUTE' },
    { name: 'sources', address: '/sources' },
    { name: 'accesses', address: '/accesses', as: 'demo.auditor' },
    { name: 'statement', address: '/accesses/statement', as: 'demo.auditor' },
    { name: 'sample', address: '/accesses/sample?seed=1', as: 'demo.auditor' },
    { name: 'chain', address: '/accesses/chain', as: 'demo.auditor' },
  ])(
    '$name is open to everybody (WCAG 2.2 AA)',
    async ({ name, address, as = 'demo.province' }) => {
      const page = await visit(address, { colorScheme, as });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await picture(page, `${name}-${colorScheme}`);

      expect(await obstaclesOn(page)).toEqual([]);
    },
  );

  it('a finding and a person are open to everybody (WCAG 2.2 AA)', async () => {
    const page = await visit('/findings?rule=DUP-SUBSIST-DESTITUTE', { colorScheme });
    await rows(page).first().click();
    await page.getByRole('heading', { name: '金额计算' }).waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, `finding-${colorScheme}`);
    expect(await obstaclesOn(page)).toEqual([]);

    await page.getByRole('link', { name: /个人救助链 1/ }).click();
    await sayWhy(page);
    await picture(page, `person-${colorScheme}`);
    expect(await obstaclesOn(page)).toEqual([]);
  });
});
