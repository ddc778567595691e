import { AssistanceError, departmentCodes } from '@hub/assistance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNoticeSettings, readSettings, readSubgraphUrls } from '../src/environment.ts';
import { readExportQuestion } from '../src/exports/export-question.ts';
import { readCursor, writeCursor } from '../src/findings/finding-cursor.ts';
import { sortOrders, type FindingOrder } from '../src/findings/finding-order.ts';
import { readFindingFilter } from '../src/findings/read-filter.ts';
import { readBulkRows } from '../src/sweep/read-bulk-rows.ts';

/** What a parser makes of something: null where it refuses it as it may. */
function read<Value>(parser: () => Value, refusal: Function = AssistanceError): Value | null {
  try {
    return parser();
  } catch (error) {
    if (error instanceof refusal) return null;
    throw error;
  }
}

const orders = Object.keys(sortOrders) as FindingOrder[];
const fields = [
  'areas',
  'departments',
  'programmes',
  'ruleIds',
  'states',
  'personId',
  'isOverdue',
].concat('amountAtLeastFen', 'ageAtMostDays', 'assigneeArea', '__proto__', 'nothing');
const value = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(['430102'], ['HOUSING'], ['MZ-DIBAO-U'], true, 0, 'RAISED', ['RAISED']),
);
const filter = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.constantFrom(...fields), value, { noNullPrototype: true }),
);

describe('random input', () => {
  it('is a cursor of its order that is written as it was read, or is refused', () => {
    const written = fc.oneof(
      fc.string(),
      fc.anything().map((any) => Buffer.from(JSON.stringify(any) ?? '').toString('base64url')),
      fc
        .tuple(
          fc.constantFrom(...orders),
          fc.array(fc.option(fc.integer()), { maxLength: 4 }),
          fc.string(),
        )
        .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...orders), written, (order, cursor) => {
        const place = read(() => readCursor(order, cursor));
        expect(place && readCursor(order, writeCursor(order, place))).toEqual(place);
      }),
    );
  });

  it('is a filter that reads again as itself, or is refused', () => {
    fc.assert(
      fc.property(filter, (written) => {
        const understood = read(() => readFindingFilter(written));
        expect(understood && readFindingFilter(understood)).toEqual(understood);
      }),
    );
  });

  it('is a question for a file, or is refused', () => {
    const question = fc.oneof(
      fc.anything(),
      fc.record({ filter, language: fc.constantFrom('ZH', 'EN', 'x') }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(question, (written) => {
        const understood = read(() => readExportQuestion(written));
        expect(understood === null || ['ZH', 'EN'].includes(understood.language)).toBe(true);
      }),
    );
  });

  it('is no bulk answer of a department, and neither is one with bytes of it changed', () => {
    const start = (header: unknown) => Buffer.from(`${JSON.stringify(header)}\n`);
    const copy = Buffer.from('PGCOPY\n\u00FF\r\n\0\0\0\0\0\0\0\0\0\u00FF\u00FF', 'latin1');
    const answer = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(
          fc.anything(),
          fc.array(fc.oneof(fc.constant(copy), fc.uint8Array({ maxLength: 60 })), { maxLength: 8 }),
        )
        .map(([header, parts]) => Buffer.concat([start(header), ...parts])),
      fc
        .tuple(
          fc.integer(),
          fc.array(
            fc.oneof(
              { weight: 4, arbitrary: fc.constant(copy) },
              { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
            ),
            { maxLength: 12 },
          ),
        )
        .map(([completeThrough, parts]) =>
          Buffer.concat([start({ department: 'EDUCATION', completeThrough }), ...parts]),
        ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...departmentCodes), answer, (department, bytes) => {
        const rows = read(() => readBulkRows(department, bytes), TypeError);
        expect(rows === null || Number.isInteger(rows.completeThrough)).toBe(true);
      }),
    );
  });

  it('is an environment, or is refused', () => {
    const names = [
      'HUB_KEYS',
      'HUB_TODAY',
      'HUB_ENV',
      'HUB_NOTICE_WEBHOOK_URL',
      'HUB_NOTICE_WEBHOOK_SECRET',
    ].concat(
      'HUB_NOTICE_SMTP_URL',
      'HUB_NOTICE_MAIL_FROM',
      'HUB_NOTICE_MAIL_TO',
      'SUBGRAPH_URL_HOUSING',
    );
    const setting = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'production',
        '2019-12-31',
        'https://a.example',
        'smtp://b',
        'http://',
        `1:${'A'.repeat(44)}`,
        'a@b.example',
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), setting), (environment) => {
        for (const reader of [readSettings, readNoticeSettings, readSubgraphUrls])
          expect(read<object>(() => reader(environment))).toBeTypeOf('object');
      }),
    );
  });
});
