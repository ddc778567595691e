import { parseDate } from '@hub/assistance';
import type { Text } from './finding.ts';
import type { LegalBasis } from './rule.ts';

/** The first day on which the Social Assistance Law holds in place of the Interim Measures. */
const lawInForceOn = parseDate('2026-07-01');

/** The Interim Measures for Social Assistance (社会救助暂行办法), in force until the law of 2026 takes their place. */
export function interimMeasures(articles: string): LegalBasis {
  return {
    instrument: {
      en: 'Interim Measures for Social Assistance, State Council Decree No. 649',
      zh: '社会救助暂行办法（国务院令第649号）',
    },
    articles,
    from: parseDate('2014-05-01'),
    until: lawInForceOn,
    isVerified: true,
  };
}

/** The Social Assistance Law (社会救助法) of 2026. */
export function socialAssistanceLaw(articles: string): LegalBasis {
  return {
    instrument: { en: 'Social Assistance Law', zh: '中华人民共和国社会救助法' },
    articles,
    from: lawInForceOn,
    until: null,
    isVerified: true,
  };
}

/** A text that was read in full. */
export function text(instrument: Text, articles: string, from: string): LegalBasis {
  return { instrument, articles, from: parseDate(from), until: null, isVerified: true };
}

/** A text known from an excerpt, from how others apply it, or from memory. */
export function excerpt(instrument: Text, articles: string, from: string): LegalBasis {
  return { ...text(instrument, articles, from), isVerified: false };
}
