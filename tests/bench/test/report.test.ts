import { describe, expect, it } from 'vitest';
import { printRatios, printTable } from '../profile/report.ts';
import type { Results, Round } from '../profile/rounds.ts';
import type { SystemName } from '../profile/systems.ts';

/** A round of one second with so many requests. */
function round(requests: number, changes: Partial<Round> = {}): Round {
  return {
    requests,
    seconds: 1,
    p50Ms: 1,
    p95Ms: 2,
    failures: 0,
    bytes: 0,
    cpuMs: { gateway: 100, subgraphs: 200, postgres: 300 },
    memoryBytes: 2 ** 20,
    foreignShare: 0,
    ...changes,
  };
}

function results(rounds: Partial<Record<SystemName, readonly Round[]>>): Results {
  return new Map(Object.entries(rounds) as [SystemName, readonly Round[]][]);
}

describe('the ratios', () => {
  it('are taken within each round before the middle one is chosen', () => {
    const slowMinute = { floor: round(10), single: round(9) };

    expect(
      printRatios(
        results({
          floor: [round(100), slowMinute.floor, round(100)],
          single: [round(40), slowMinute.single, round(50)],
          http: [round(30), round(3), round(30)],
          stock: [round(10), round(1), round(10)],
        }),
      ),
    ).toBe(
      'single/floor 0.50 (target 0.4)  http/floor 0.30 (target 0.25)  http/stock 3.00 (target 3)',
    );
  });
});

describe('the table', () => {
  it('gives processor time per request, by who spent it', () => {
    const table = printTable(results({ http: [round(100)] }));

    expect(table).toMatch(/^http +100 +1\.0 +2\.0 +1\.00 +2\.00 +3\.00 +6\.00 +1$/m);
  });

  it('leaves a dash for a server whose time cannot be read', () => {
    const cpuMs = { gateway: 100, subgraphs: 0, postgres: null };

    expect(printTable(results({ single: [round(100, { cpuMs })] }))).toMatch(
      /^single +100 +1\.0 +2\.0 +1\.00 +– +– +1\.00 +1$/m,
    );
  });

  it('says when others took more than a tenth of the machine', () => {
    const quiet = printTable(results({ floor: [round(1, { foreignShare: 0.09 })] }));
    const noisy = printTable(results({ floor: [round(1, { foreignShare: 0.25 })] }));

    expect(quiet).not.toContain('Noisy');
    expect(noisy).toContain('took up to 25 %');
  });
});
