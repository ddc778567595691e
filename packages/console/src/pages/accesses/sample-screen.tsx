import { Button, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../asking/use-answer.ts';
import { AuditSampleDocument } from '../../generated/graphql.ts';
import { Answered } from '../../states/answered.tsx';
import { Unread } from '../../states/unread.tsx';
import { AccessFrame } from './access-frame.tsx';
import { AccessTable } from './access-table.tsx';
import { DaysPicker } from './days-picker.tsx';
import { readDays } from './days.ts';

/** Most entries of a sample, and how many where nobody said. */
const [mostEntries, usualEntries] = [200, 20] as const;

/** 抽查: accesses that chance has chosen. The seed is in the address, so that a link chooses the same. */
export function SampleScreen() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const count = readCount(address);
  const seed = address.get('seed');
  const asked = useAnswer(AuditSampleDocument, {
    variables: { ...readDays(address), count, seed },
    pause: seed === null,
  });
  return (
    <AccessFrame>
      <p>{t('accesses.sampleHint')}</p>
      <SampleConditions />
      <Unread read={readSample} />
      {seed !== null && (
        <Answered
          asked={asked}
          released="Query.auditSample"
          isEmpty={({ auditSample }) => (auditSample?.entries.length ?? 0) === 0}
        >
          {({ auditSample }) => (
            <>
              <p>
                {t('accesses.sampled', {
                  count: auditSample?.entries.length ?? 0,
                  total: auditSample?.total ?? 0,
                })}
              </p>
              <AccessTable entries={auditSample?.entries ?? []} />
            </>
          )}
        </Answered>
      )}
    </AccessFrame>
  );
}

function SampleConditions() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setAddress(next);
  };
  return (
    <div className="bar">
      <DaysPicker />
      <InputNumber
        style={{ width: 130 }}
        aria-label={t('accesses.count')}
        prefix={t('accesses.count')}
        min={1}
        max={mostEntries}
        precision={0}
        value={readCount(address)}
        onChange={(count) => set('count', count === null ? '' : String(count))}
      />
      <Input
        key={address.get('seed')}
        style={{ width: 220 }}
        aria-label={t('accesses.seed')}
        prefix={t('accesses.seed')}
        defaultValue={address.get('seed') ?? ''}
        maxLength={60}
        onBlur={({ target }) => set('seed', target.value.trim())}
        onPressEnter={({ currentTarget }) => set('seed', currentTarget.value.trim())}
      />
      <Button type="primary" onClick={() => set('seed', crypto.randomUUID().slice(0, 8))}>
        {t('accesses.draw')}
      </Button>
    </div>
  );
}

/** What can be read in the address of a sample. */
function readSample(address: URLSearchParams): object {
  const { from, until } = readDays(address);
  const isCount = address.has('count') && String(readCount(address)) === address.get('count');
  return {
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(isCount && { count: true }),
    ...(address.has('seed') && { seed: true }),
  };
}

function readCount(address: URLSearchParams): number {
  const count = Number(address.get('count'));
  return Number.isInteger(count) && count >= 1 && count <= mostEntries ? count : usualEntries;
}
