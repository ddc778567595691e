import { Button, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ProgrammeCode,
  areaName,
  formatYuan,
  programmeCodes,
  programmes,
} from '@hub/assistance';
import { useAnswer } from '../../asking/use-answer.ts';
import { AreaSelect } from '../../format/area-select.tsx';
import { DayItem } from '../../format/day-item.tsx';
import { readYuan } from '../../format/read-yuan.ts';
import { YuanItem } from '../../format/yuan-item.tsx';
import { type ProposedAward, WhatIfAwardDocument } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Answered } from '../../states/answered.tsx';
import type { ShownPerson } from './person-screen.tsx';
import { ScreeningPanel } from './screening-panel.tsx';

interface AwardFields {
  readonly programme: string;
  readonly county: string;
  readonly from: Dayjs;
  readonly amount: string;
}

/** 拟批准前查询: what an award that is thought of would duplicate or exceed. Nothing is granted by asking. */
export function BeforeAward({ person }: { readonly person: ShownPerson }) {
  const { t } = useTranslation();
  const { graphLanguage } = useLanguage();
  const [award, setAward] = useState<ProposedAward | null>(null);
  const asked = useAnswer(WhatIfAwardDocument, {
    variables: { id: person.id, proposed: award === null ? [] : [award], language: graphLanguage },
    pause: award === null,
  });
  const ask = ({ programme, county, from, amount }: AwardFields) =>
    setAward({
      programme,
      county,
      from: from.format('YYYY-MM-DD'),
      amountFen: readYuan(amount) ?? 0,
    });
  const forget = () => setAward(null);
  return (
    <section aria-label={t('person.whatIf')}>
      <h2>{t('person.whatIf')}</h2>
      <p className="faint">{t('person.whatIfHint')}</p>
      {/* A day that cannot be read changes no value, but what was answered is not about it. */}
      <div onInput={forget}>
        <AwardForm person={person} ask={ask} forget={forget} />
      </div>
      {award !== null && (
        <Answered asked={asked} released="Query.person">
          {(data) => (
            <>
              <p>
                <strong>{t('person.supposed')}</strong> <Supposed award={award} />
              </p>
              <ScreeningPanel screening={data.person?.screeningIf ?? null} />
            </>
          )}
        </Answered>
      )}
    </section>
  );
}

/** The award that was asked about, in a line. */
function Supposed({
  award: { programme, county, from, amountFen },
}: {
  readonly award: ProposedAward;
}) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  return t('person.supposedAward', {
    programme: named(programmes[programme as ProgrammeCode]),
    county: areaName(county) ?? county,
    from,
    amount: formatYuan(amountFen),
  });
}

interface AwardFormProperties {
  readonly person: ShownPerson;
  readonly ask: (fields: AwardFields) => void;
  /** Called when the form says something else: what was answered was of another award. */
  readonly forget: () => void;
}

function AwardForm({ person, ask, forget }: AwardFormProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const firstDay = dayjs(person.screening?.asOf).add(1, 'day');
  return (
    <Form
      layout="inline"
      scrollToFirstError={{ focus: true }}
      className="state spaced"
      initialValues={{ county: person.household?.county, from: firstDay }}
      onFinish={ask}
      onValuesChange={forget}
    >
      <Form.Item name="programme" label={t('conditions.programme')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 240 }}
          options={programmeCodes.map((code) => ({ value: code, label: named(programmes[code]) }))}
        />
      </Form.Item>
      <Form.Item name="county" label={t('person.decides')} rules={[{ required: true }]}>
        <AreaSelect style={{ width: 160 }} />
      </Form.Item>
      <DayItem name="from" label={t('person.firstDay')} rules={[{ required: true }]} />
      <YuanItem name="amount" label={t('person.amount')} rules={[{ required: true }]} />
      <Button type="primary" htmlType="submit">
        {t('person.ask')}
      </Button>
    </Form>
  );
}
