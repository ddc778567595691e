import { zh_CN } from '@faker-js/faker';
import { type LocalDate, counties, formatDate, parseDate } from '@hub/assistance';
import { codeAsOf } from './geography.ts';
import type { RegisteredPerson } from './province.ts';
import type { Random } from './random.ts';

type Sex = RegisteredPerson['sex'];

const firstDay = parseDate('1900-01-01');
const dayCount = parseDate('2020-01-01') - firstDay;

/** A sequence has three digits, odd for men and even for women: 500 numbers a day, county and sex. */
const sequencesPerDay = 500;

/**
 * Issues resident numbers, none twice.
 *
 * A counter per county of birth, sex and day keeps that promise at any scale in some 20 MB.
 */
export class ResidentNumbers {
  readonly #issued = new Map<string, Uint16Array>();

  /** A number for someone born in a county (today's code) on a day. */
  issue(county: string, bornOn: LocalDate, sex: Sex): string {
    const prefix = codeAsOf(county, bornOn);
    const count = this.#next(`${prefix}${sex}`, bornOn - firstDay);
    const sequence =
      ((count * 187 + (bornOn - firstDay) * 61) % sequencesPerDay) * 2 + (sex === 'MALE' ? 1 : 0);
    const birthday = formatDate(bornOn).replaceAll('-', '');
    const seventeen = `${prefix}${birthday}${String(sequence).padStart(3, '0')}`;
    return seventeen + checkCharacterOf(seventeen);
  }

  #next(key: string, day: number): number {
    let counters = this.#issued.get(key);
    if (counters === undefined) {
      counters = new Uint16Array(dayCount);
      this.#issued.set(key, counters);
    }
    const count = counters[day] ?? 0;
    if (count >= sequencesPerDay) throw new RangeError('no sequence left for this day and county');
    counters[day] = count + 1;
    return count;
  }
}

/** ISO 7064 MOD 11-2 over the first seventeen digits, as GB 11643 prescribes. */
function checkCharacterOf(seventeen: string): string {
  let remainder = 0;
  for (const digit of seventeen) remainder = ((remainder + Number(digit)) * 2) % 11;
  return '10X98765432'.charAt(remainder);
}

/** One in seven was born in another county than the one they live in. */
export function birthCountyOf(random: Random, county: string): string {
  return random.chance(1 / 7) ? random.pick(counties).code : county;
}

const names = zh_CN.person;
const surnames = names?.last_name?.generic ?? [];
const givenNames: Readonly<Record<Sex, readonly string[]>> = {
  FEMALE: names?.first_name?.female ?? names?.first_name?.generic ?? [],
  MALE: names?.first_name?.male ?? names?.first_name?.generic ?? [],
};

/** A common Chinese name; nobody in particular. */
export function nameOf(random: Random, sex: Sex): string {
  return random.pick(surnames) + random.pick(givenNames[sex]);
}
