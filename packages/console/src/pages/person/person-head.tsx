import { Button, Tag } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areaName, formatYuan } from '@hub/assistance';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { formatPeriod } from '../../format/period.ts';
import { RevealNumberDocument } from '../../generated/graphql.ts';
import { readMonths } from './chosen-months.ts';
import type { ShownPerson } from './person-screen.tsx';

/** Who the person is, as far as that is shown, and what they were paid in all. */
export function PersonHead({ person }: { readonly person: ShownPerson }) {
  const { t } = useTranslation();
  const { id, name, bornOn, sex, hukou, household, aid, isIdentityDoubtful } = person;
  return (
    <>
      <div className="bar">
        <h1>{name ?? t('person.unnamed')}</h1>
        {isIdentityDoubtful === true && <Tag color="gold">{t('person.doubtful')}</Tag>}
      </div>
      <dl className="facts">
        <div>
          <dt>{t('person.number')}</dt>
          <dd>
            <ResidentNumber person={person} />
          </dd>
        </div>
        <div>
          <dt>{t('person.born')}</dt>
          <dd>
            {bornOn ?? '—'} {sex !== null && t(`codes.sex.${sex}`)}
          </dd>
        </div>
        <div>
          <dt>{t('person.home')}</dt>
          <dd>
            {household?.county ? areaName(household.county) : '—'}{' '}
            {hukou !== null && t(`codes.hukou.${hukou}`)}
          </dd>
        </div>
        <div>
          <dt>{t('person.key')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
        {aid !== null && <Total aid={aid} />}
      </dl>
    </>
  );
}

/** What they were paid in all, or in the months that are chosen. */
function Total({ aid }: { readonly aid: NonNullable<ShownPerson['aid']> }) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { from, until } = readMonths(address);
  const months = from === null || until === null ? null : { from, until };
  return (
    <div>
      <dt>
        {t('person.total')} {formatPeriod(months)}
      </dt>
      <dd className="number">
        <strong>{formatYuan(aid.totalFen)}</strong> {!aid.isComplete && t('person.partOf')}
      </dd>
    </div>
  );
}

/** The number, masked. To reveal it is a question of its own, which is on record under its own name. */
function ResidentNumber({ person }: { readonly person: ShownPerson }) {
  const { t } = useTranslation();
  const [isRevealed, setRevealed] = useState(false);
  const { answer } = useAnswer(RevealNumberDocument, {
    variables: { id: person.id },
    pause: !isRevealed,
  });
  const number = useRef<HTMLSpanElement>(null);
  const reveal = () => {
    setRevealed(true);
    // The button is gone then.
    number.current?.focus();
  };
  const revealed = answer.kind === 'answered' ? answer.data.person?.residentNumber : null;
  return (
    <>
      <span ref={number} tabIndex={-1} className="number">
        {revealed ?? person.residentNumber ?? '—'}
      </span>{' '}
      {!isRevealed && person.residentNumber !== null && (
        <Button size="small" title={t('person.revealHint')} onClick={reveal}>
          {t('person.reveal')}
        </Button>
      )}
      {answer.kind === 'failed' && <span className="faint"> {t('person.notRevealed')}</span>}
    </>
  );
}
