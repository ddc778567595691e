import { Button, Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeCodes, programmes, yuan } from '@hub/assistance';
import { useAnswer } from '../../asking/use-answer.ts';
import { AreaSelect } from '../../format/area-select.tsx';
import { DatePicker } from '../../format/date-picker.ts';
import { type ProposedAward, WhatIfAwardDocument } from '../../generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Answered } from '../../states/answered.tsx';
import type { ShownPerson } from './person-screen.tsx';
import { ScreeningPanel } from './screening-panel.tsx';

interface AwardFields {
  readonly programme: string;
  readonly county: string;
  readonly from: Dayjs;
  readonly amount: number;
}

type Proposed = readonly ProposedAward[];

/** 拟批准前查询: what an award that is thought of would duplicate or exceed. Nothing is granted by asking. */
export function BeforeAward({ person }: { readonly person: ShownPerson }) {
  const { t } = useTranslation();
  const { graphLanguage } = useLanguage();
  const [proposed, setProposed] = useState<Proposed>([]);
  const asked = useAnswer(WhatIfAwardDocument, {
    variables: { id: person.id, proposed, language: graphLanguage },
    pause: proposed.length === 0,
  });
  const ask = ({ programme, county, from, amount }: AwardFields) =>
    setProposed([{ programme, county, from: from.format('YYYY-MM-DD'), amountFen: yuan(amount) }]);
  return (
    <section aria-label={t('person.whatIf')}>
      <h2>{t('person.whatIf')}</h2>
      <p className="faint">{t('person.whatIfHint')}</p>
      <AwardForm person={person} ask={ask} />
      {proposed.length > 0 && (
        <Answered asked={asked} released="Query.person">
          {(data) => <ScreeningPanel screening={data.person?.screeningIf ?? null} />}
        </Answered>
      )}
    </section>
  );
}

interface AwardFormProperties {
  readonly person: ShownPerson;
  readonly ask: (fields: AwardFields) => void;
}

function AwardForm({ person, ask }: AwardFormProperties) {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const firstDay = dayjs(person.screening?.asOf).add(1, 'day');
  return (
    <Form
      layout="inline"
      className="state spaced"
      initialValues={{ county: person.household?.county, from: firstDay }}
      onFinish={ask}
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
      <Form.Item name="from" label={t('person.firstDay')} rules={[{ required: true }]}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="amount" label={t('person.amount')} rules={[{ required: true }]}>
        <InputNumber<number> min={0.01} precision={2} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('person.ask')}
      </Button>
    </Form>
  );
}
