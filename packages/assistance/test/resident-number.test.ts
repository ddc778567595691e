import { inspect } from 'node:util';
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import validator from 'validator';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../src/local-date.ts';
import {
  birthDateOf,
  maskResidentNumber,
  parseResidentNumber,
  sexOf,
} from '../src/resident-number.ts';

/** The example that GB 11643 itself prints. */
const example = '11010519491231002X';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const birthDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
/** A prefix that both oracles know: Hunan. */
const seventeen = fc.tuple(digits(4), birthDay, digits(3)).map((parts) => `43${parts.join('')}`);

const checkCharacters = Array.from('0123456789X');
const allEndingsOf = (front: string) => checkCharacters.map((last) => front + last);

const pad = (part: number) => String(part).padStart(2, '0');

function accepts(text: string): boolean {
  return refusalOf(text) === null;
}

function refusalOf(text: string): unknown {
  try {
    parseResidentNumber(text);
    return null;
  } catch (error) {
    return error;
  }
}

describe('reading a resident number', () => {
  it.each([
    { when: 'as printed', text: example },
    { when: 'with a lower-case x', text: '11010519491231002x' },
    { when: 'with blanks around', text: `\t ${example}\u3000` },
    { when: 'in full width', text: '１１０１０５１９４９１２３１００２Ｘ' },
    { when: 'with 15 digits', text: '110105491231002' },
  ])('accepts it $when', ({ text }) => {
    expect(parseResidentNumber(text)).toBe(example);
  });

  it.each([
    { what: 'nothing', text: '' },
    { what: 'a wrong check character', text: '110105194912310021' },
    { what: '30 February', text: '430102199002300015' },
    { what: '29 February of a common year in 15 digits', text: '430102510229001' },
    { what: 'month 13', text: '430102199013010013' },
    { what: 'the year 0', text: '430102000001010015' },
    { what: 'x within', text: '1101051949123100X2' },
    { what: 'blanks within', text: '110105 19491231 002X' },
    { what: 'Arabic-Indic digits', text: '٤٣٠١٠٢٥١٠٢٢٨٠٠١' },
    { what: '17 characters', text: '11010519491231002' },
    { what: '19 characters', text: `${example}1` },
  ])('refuses $what, without repeating it', ({ text }) => {
    const refusal = refusalOf(text);

    expect(refusal).toMatchObject({ code: 'RESIDENT_NUMBER_MALFORMED' });
    expect(inspect(refusal)).not.toMatch(/\d{15}/);
  });

  it('never refuses because of the area: codes that no longer exist are real', () => {
    fc.assert(
      fc.property(digits(6), birthDay, digits(3), (area, day, sequence) => {
        expect(allEndingsOf(area + day + sequence).filter(accepts)).toHaveLength(1);
      }),
    );
  });
});

describe('against two independent libraries', () => {
  const oracles = {
    /** It wants a province prefix it knows and a birth in the past: the numbers below have both. */
    validator: (text: string) => validator.isIdentityCard(text, 'zh-CN'),
    /** It knows 18 characters and upper case only, and refuses a birth in the future. */
    stdnum: (text: string) => stdnum['CN']?.['ric']?.validate(text).isValid,
  };

  it.each(Object.entries(oracles))('exactly one check character fits, as in %s', (_, oracle) => {
    fc.assert(
      fc.property(seventeen, (front) => {
        const numbers = allEndingsOf(front);
        const accepted = numbers.filter(accepts);
        expect(accepted).toEqual(numbers.filter(oracle));
        expect(accepted).toHaveLength(1);
      }),
    );
  });

  it.each(Object.entries(oracles))('any eight digits are a date or not, as in %s', (_, oracle) => {
    const written = fc.tuple(
      fc.integer({ min: 1900, max: 2025 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      digits(3),
    );
    fc.assert(
      fc.property(written, ([year, month, day, sequence]) => {
        const front = `430102${year}${pad(month)}${pad(day)}${sequence}`;
        const numbers = allEndingsOf(front);
        expect(numbers.filter(accepts)).toEqual(numbers.filter(oracle));
      }),
      { numRuns: 1000 },
    );
  });

  it('15 digits are upgraded to a number that both accept', () => {
    fc.assert(
      fc.property(seventeen, (front) => {
        const fifteen = front.slice(0, 6) + front.slice(8);
        fc.pre(front.slice(6, 8) === '19');
        const number = parseResidentNumber(fifteen);
        expect(number.slice(0, 17)).toBe(front);
        expect(oracles.validator(fifteen)).toBe(true);
        expect(oracles.validator(number) && oracles.stdnum(number)).toBe(true);
      }),
    );
  });
});

describe('what a resident number says', () => {
  const number = parseResidentNumber(example);
  const man = parseResidentNumber('34052419800101001X');

  it('is a date of birth', () => {
    expect(formatDate(birthDateOf(number))).toBe('1949-12-31');
  });

  it('is a sex', () => {
    expect([sexOf(number), sexOf(man)]).toEqual(['FEMALE', 'MALE']);
  });

  it('gives away neither area nor date of birth when it is masked', () => {
    expect(maskResidentNumber(number)).toBe('1****************X');
  });

  it('reads the same again', () => {
    fc.assert(
      fc.property(seventeen, (front) => {
        const written = allEndingsOf(front).filter(accepts);
        expect(written.map(parseResidentNumber)).toEqual(written);
      }),
    );
  });
});
