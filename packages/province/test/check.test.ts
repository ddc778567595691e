import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carried, notCarried } from '../src/check/carried.ts';
import { ProvinceCheck, generateProvince } from '../src/index.ts';
import { personKey } from './gathered-province.ts';

const figuresOfTheReport = readFileSync(new URL('../data/calibration.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => line.endsWith(',S'))
  .map((line) => line.split(',')[0]);

describe('the figures of the report', () => {
  it('are each carried by the province, or named with the reason why not', () => {
    const known = [...carried.map(({ id }) => id), ...Object.keys(notCarried)];

    expect(new Set(known)).toEqual(new Set(figuresOfTheReport));
    expect(known).toHaveLength(figuresOfTheReport.length);
  });
});

describe('a province', () => {
  const check = new ProvinceCheck();
  for (const part of generateProvince({ scale: 2000, seed: 8, personKey })) check.add(part);
  const figures = new Map(check.figures(2000).map((figure) => [figure.id, figure]));

  it('is compared with the report at its scale', () => {
    expect(figures.get('tekun.total')?.target).toBe(190.5);
    expect(figures.get('counties')).toMatchObject({ target: 122, actual: 122, verdict: 'MET' });
  });

  it('has more rebuilt homes than the report, all of them too many being planted', () => {
    const rebuilt = figures.get('disaster.rebuilt');

    expect(rebuilt?.verdict).toBe('FLOOR');
    expect(rebuilt?.actual).toBeGreaterThan(20);
    expect(rebuilt?.ordinary).toBeLessThanOrEqual(rebuilt?.target ?? 0);
  });

  it('is off where the planted cases are no floor', () => {
    const isExcused = (id: string) => id === 'disaster.rebuilt' || id === 'fund.disaster';
    const floors = [...figures.values()].filter(({ verdict }) => verdict === 'FLOOR');

    expect(floors.filter(({ id }) => !isExcused(id))).toEqual([]);
  });

  it('does not pass where it is a hundred times too small', () => {
    const wrong = check.figures(20).filter(({ verdict }) => verdict === 'OFF');

    expect(wrong.map(({ id }) => id)).toContain('tekun.total');
  });
});
