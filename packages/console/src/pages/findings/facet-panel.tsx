import { Button, Tag } from 'antd';
import { Suspense, lazy, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../asking/use-answer.ts';
import { FindingFacetsDocument } from '../../generated/graphql.ts';
import { FacetChecks } from './facet-checks.tsx';
import { FacetSelect } from './facet-select.tsx';
import {
  hasConditions,
  kinds,
  severities,
  states,
  withCondition,
  withoutConditions,
} from './finding-conditions.ts';
import { departmentCodes } from '@hub/assistance';
import { useFindingsAddress } from './use-findings-address.ts';

// Loaded when they are opened: few lists are narrowed by them.
const OtherConditions = lazy(async () => ({
  default: (await import('./other-conditions.tsx')).OtherConditions,
}));

const checks = [
  ['severity', 'severities', severities],
  ['kind', 'kinds', kinds],
  ['state', 'states', states],
  ['department', 'departments', departmentCodes],
] as const;

const selects = [
  ['rule', 'rules', 'conditions.rule'],
  ['programme', 'programmes', 'conditions.programme'],
  ['area', 'counties', 'conditions.county'],
  ['assignee', 'assignees', 'conditions.assignee'],
] as const;

/** The conditions on the list, each value with how many findings it would leave. */
export function FacetPanel() {
  const { t } = useTranslation();
  const { address, go, filter } = useFindingsAddress();
  const { answer } = useAnswer(FindingFacetsDocument, { variables: { filter } });
  const counted = answer.kind === 'answered' ? answer.data.findings : null;
  const facets = counted?.facets;
  const panel = useRef<HTMLElement>(null);
  const clear = () => {
    go(withoutConditions(address));
    // The button is gone with the conditions.
    panel.current?.focus();
  };
  return (
    <section ref={panel} tabIndex={-1} className="facets" aria-label={t('findings.filters')}>
      <output className="total">
        {counted !== null && t('findings.total', { count: counted.totalCount })}
      </output>
      {hasConditions(address) && (
        <Button size="small" onClick={clear}>
          {t('findings.clear')}
        </Button>
      )}
      <PersonCondition />
      {checks.map(([condition, facet, order]) => (
        <FacetChecks
          key={condition}
          condition={condition}
          facet={facets?.[facet] ?? []}
          order={order}
        />
      ))}
      {selects.map(([condition, facet, label]) => (
        <FacetSelect
          key={condition}
          condition={condition}
          label={t(label)}
          facet={facets?.[facet] ?? []}
        />
      ))}
      <MoreConditions />
    </section>
  );
}

/** A list that a link narrowed to one person says so; the person is named by key alone. */
function PersonCondition() {
  const { t } = useTranslation();
  const { address, go, filter } = useFindingsAddress();
  if (!filter.personId) return null;
  return (
    <Tag className="person" closable onClose={() => go(withCondition(address, 'person', []))}>
      {t('conditions.person')} {String(filter.personId).slice(0, 10)}…
    </Tag>
  );
}

function MoreConditions() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('conditions.more')}
      </Button>
      <Suspense>{isOpen && <OtherConditions />}</Suspense>
    </>
  );
}
