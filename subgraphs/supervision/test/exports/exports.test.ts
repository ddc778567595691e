import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { parseDate } from '@hub/assistance';
import { freshDatabase, supervisor } from '@hub/testing';
import { parse } from 'csv-parse/sync';
import { asc, desc, gt } from 'drizzle-orm';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFindings } from '../../src/findings/count-findings.ts';
import type { FindingFilter } from '../../src/findings/finding-filter.ts';
import type { StoredFinding } from '../../src/findings/finding-page.ts';
import { type ExportRequest, exportFindings } from '../../src/exports/export-findings.ts';
import { writeCsv } from '../../src/exports/write-csv.ts';
import { writeXlsx } from '../../src/exports/write-xlsx.ts';
import { auditWriter } from '../../src/audit/audit-writer.ts';
import { auditEntry } from '../../src/tables.ts';
import { today } from '../findings/findings-subgraph.ts';
import { store, stored } from '../findings/stored-findings.ts';

const {
  database,
  sql: connection,
  drop,
} = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);

const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'];

const lead = stored({
  id: 'lead',
  ruleId: 'DUP-SUBSIST-DESTITUTE',
  county: '430104',
  subjectId: 'p1key',
  departments: ['CIVIL_AFFAIRS', 'EDUCATION'],
  programmes: ['MZ-DIBAO-U', 'MZ-TEKUN-S'],
  amountFen: 123_456_70,
  state: 'DECIDED',
  assigneeDepartment: 'CIVIL_AFFAIRS',
  assigneeArea: '430104',
  dueOn: parseDate('2019-12-16'),
  decision: 'NOT_CONFIRMED',
  reason: 'LAWFUL_STACKING',
  raisedAt: '2020-01-01T00:00:00.000Z',
});

/** More than a page, so that the file is of several; amounts below zero among them. */
const others = Array.from({ length: 1203 }, (_, index) =>
  stored(
    {
      id: `f${index}`,
      ruleId: index % 3 === 0 ? 'MISS-EDU' : 'DUP-TEMP-CAUSE',
      amountFen: index * 7 - 70,
      periodFrom: null,
      periodUntil: null,
    },
    { explanation: { en: 'a "quoted", long\nline', zh: String(dangerous[index % 10]) } },
  ),
);

beforeAll(async () => store(database, [lead, ...others]));
const record = auditWriter(connection, 'SHA256');

const asked: ExportRequest = {
  filter: {},
  format: 'CSV',
  language: 'EN',
  caller: supervisor('somebody'),
  today,
};

async function fileOf(request: Partial<ExportRequest>): Promise<Buffer> {
  return buffer(Readable.from(exportFindings(database, record, { ...asked, ...request })));
}

async function newestEntry() {
  const [newest] = await database
    .select()
    .from(auditEntry)
    .orderBy(desc(auditEntry.sequence))
    .limit(1);
  return newest;
}

async function entriesAfter(earlier: { readonly sequence: number } | undefined) {
  return database
    .select()
    .from(auditEntry)
    .where(gt(auditEntry.sequence, earlier?.sequence ?? 0))
    .orderBy(asc(auditEntry.sequence));
}

async function csvRows(
  request: Partial<ExportRequest>,
): Promise<readonly Record<string, string>[]> {
  return parse(await fileOf({ ...request, format: 'CSV' }), { bom: true, columns: true });
}

async function xlsxRows(request: Partial<ExportRequest>) {
  const [sheet] = await readSheets(await fileOf({ ...request, format: 'XLSX' }));
  const [header = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
}

describe('a CSV file', () => {
  it('says of a finding what a list does, in English', async () => {
    const [first] = await csvRows({});

    expect(first).toEqual({
      Finding: 'lead',
      Rule: 'DUP-SUBSIST-DESTITUTE',
      Title: expect.any(String),
      Kind: 'Duplicated aid',
      Severity: 'High',
      State: 'Decided',
      About: 'Person',
      Key: 'p1key',
      'County code': '430104',
      County: '岳麓区',
      Departments: 'Civil affairs; Education',
      Programmes: expect.stringContaining('; '),
      Period: '2019-03 – 2019-05',
      'Amount (yuan)': '123456.70',
      Meaning: 'Perhaps recoverable',
      'Raised on': '2019-12-01',
      'Due on': '2019-12-16',
      'In hand': 'Civil affairs, 岳麓区',
      Decision: 'Not confirmed',
      Reason: 'Lawful stacking',
      Explanation: 'Lead lead.',
    });
  });

  it('says it in Chinese', async () => {
    const [first] = await csvRows({ language: 'ZH' });

    expect(first).toMatchObject({
      疑点编号: 'lead',
      疑点类型: '重复救助',
      涉及部门: '民政、教育',
      承办单位: '岳麓区民政',
      认定结果: '不属实',
      说明: '疑点 lead。',
    });
  });

  it('begins with the mark of UTF-8 and ends its lines for every program', async () => {
    const file = await fileOf({ filter: { ruleIds: ['DUP-SUBSIST-DESTITUTE'] } });

    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(file.toString().split('\r\n')).toHaveLength(3);
    expect(file.toString().split('\r\n').at(-1)).toBe('');
  });

  it('holds no formula, and keeps numbers numbers', async () => {
    const rows = await csvRows({ language: 'ZH', filter: { amountAtMostFen: 700 } });

    const formulas = rows.filter((row) => /^[=+\-@\t\r＝＋－＠]/.test(String(row['说明'])));
    expect(formulas).toEqual([]);
    expect(new Set(rows.map((row) => row['说明']))).toEqual(
      new Set(dangerous.map((text) => `'${text}`)),
    );
    expect(rows.map((row) => row['金额（元）'])).toContain('-0.70');
  });
});

describe('an XLSX file', () => {
  it('has numbers, days and texts, each as what it is', async () => {
    const [first] = await xlsxRows({});

    expect(first).toMatchObject({
      Finding: 'lead',
      'County code': '430104',
      'Amount (yuan)': 123_456.7,
      'Raised on': new Date('2019-12-01'),
      'Due on': new Date('2019-12-16'),
      Reason: 'Lawful stacking',
    });
  });

  it('keeps what looks like a formula as the text that it is', async () => {
    const rows = await xlsxRows({ language: 'ZH', filter: { amountAtMostFen: 700 } });

    // The reader trims what it reads.
    expect(new Set(rows.map((row) => row['说明']))).toEqual(
      new Set(dangerous.map((text) => text.trim())),
    );
  });
});

describe.each(['CSV', 'XLSX'] as const)('an export as %s', (format) => {
  it.each([
    {},
    { ruleIds: ['MISS-EDU'] },
    { amountAtLeastFen: 500, kinds: ['DUPLICATE'] },
    { kinds: [] },
  ] satisfies FindingFilter[])('holds exactly the findings of %j, each once', async (filter) => {
    const rows = format === 'CSV' ? await csvRows({ filter }) : await xlsxRows({ filter });

    const ids = rows.map((row) => row['Finding']);
    const meant = [lead, ...others].filter(
      ({ row }) =>
        (!('ruleIds' in filter) || row.ruleId === 'MISS-EDU') &&
        (!('amountAtLeastFen' in filter) || row.amountFen >= 500) &&
        (!('kinds' in filter) || (filter.kinds as readonly string[]).includes(row.kind)),
    );
    expect(new Set(ids)).toEqual(new Set(meant.map(({ row }) => row.id)));
    expect(ids).toHaveLength(await countFindings(database, filter, today));
  });

  it('is on record before its first byte, and its end after the last', async () => {
    const filter = { ruleIds: ['MISS-EDU'] };
    const file = exportFindings(database, record, { ...asked, filter, format });
    const earlier = await newestEntry();
    await file.next();
    await buffer(Readable.from(file));
    const [begun, ...parts] = await entriesAfter(earlier);
    const ended = parts.pop();

    expect(begun).toMatchObject({ actor: 'somebody', purpose: 'SUPERVISION', kind: 'EXPORT' });
    expect(JSON.parse(begun?.detail ?? '')).toEqual({ format, filter });
    expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(['EXPORT_PART']));
    expect(parts.flatMap(({ findings }) => findings)).toHaveLength(401);
    expect(ended).toMatchObject({ actor: 'somebody', kind: 'EXPORT_FINISHED' });
    expect(JSON.parse(ended?.detail ?? '')).toEqual({ begun: begun?.sequence, rows: 401 });
  });

  it('has no end on record where it broke off', async () => {
    const file = exportFindings(database, record, { ...asked, format });
    await file.next();
    await file.return(undefined);

    expect((await newestEntry())?.kind).not.toBe('EXPORT_FINISHED');
  });

  it('reads no further than somebody takes, however many findings there are', async () => {
    const write = format === 'CSV' ? writeCsv : writeXlsx;
    let pagesRead = 0;
    async function* endless(): AsyncGenerator<readonly StoredFinding[]> {
      for (;;) {
        pagesRead += 1;
        yield others.slice(0, 100);
      }
    }

    const file = write(endless(), 'EN');
    let bytes = 0;
    while (bytes < 200_000) bytes += (await file.next()).value?.byteLength ?? 0;
    // What stands between reading and writing fills up first.
    await setTimeout(200);
    const readAtFirst = pagesRead;
    await setTimeout(200);
    const readMeanwhile = pagesRead - readAtFirst;
    await file.return(undefined);

    expect(readMeanwhile).toBe(0);
  });

  it('takes no more memory for more findings', async () => {
    const write = format === 'CSV' ? writeCsv : writeXlsx;
    const pages = 100;
    async function* many(): AsyncGenerator<readonly StoredFinding[]> {
      for (let page = 0; page < pages; page += 1) yield others.slice(0, 500);
    }

    const before = process.memoryUsage().heapUsed;
    let peak = 0;
    let bytes = 0;
    for await (const piece of write(many(), 'ZH')) {
      bytes += piece.byteLength;
      peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }

    expect(bytes).toBeGreaterThan(1_000_000);
    // 50,000 findings of half a kilobyte and more would be held otherwise, many times over as objects of a sheet.
    expect(peak).toBeLessThan(150_000_000);
  });
});
