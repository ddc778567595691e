import type { GraphiQLPlugin } from '@graphiql/react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { type LoggedFetch, departments } from '@hub/assistance';
import { useLanguage } from '../i18n/use-language.ts';
import { useAsked } from './asked.ts';

/** How the last answer came about. Its title follows the language of the page. */
export const planPlugin: GraphiQLPlugin = {
  get title() {
    return i18next.t('playground.plan');
  },
  icon: PlanIcon,
  content: Plan,
};

/** Which departments were asked for the last answer, in what order, how long each took, and what failed. */
function Plan() {
  const { t } = useTranslation();
  const { fetches } = useAsked();
  return (
    <section className="plan" aria-labelledby="plan-heading">
      <h2 id="plan-heading">{t('playground.plan')}</h2>
      <p>{t('playground.planHint')}</p>
      {fetches === null && <p>{t('playground.planBefore')}</p>}
      {fetches?.length === 0 && <p>{t('playground.planEmpty')}</p>}
      {fetches !== null && fetches.length > 0 && <FetchTable fetches={fetches} />}
    </section>
  );
}

function FetchTable({ fetches }: { readonly fetches: readonly LoggedFetch[] }) {
  const { t } = useTranslation();
  const wholeMs = Math.max(1, ...fetches.map(({ startedMs, tookMs }) => startedMs + tookMs));
  return (
    <table>
      <caption>{t('playground.planWhole', { count: fetches.length, ms: wholeMs })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('playground.planAsked')}</th>
          <th scope="col">{t('playground.planTook')}</th>
        </tr>
      </thead>
      <tbody>
        {fetches.map((fetch, index) => (
          <FetchRow key={`${index} ${fetch.subgraph}`} fetch={fetch} wholeMs={wholeMs} />
        ))}
      </tbody>
    </table>
  );
}

interface FetchRowProperties {
  readonly fetch: LoggedFetch;
  readonly wholeMs: number;
}

function FetchRow({ fetch, wholeMs }: FetchRowProperties) {
  const { t } = useTranslation();
  const { subgraph, path, entities, startedMs, tookMs, failures } = fetch;
  const percent = (ms: number) => `${(100 * ms) / wholeMs}%`;
  return (
    <tr className={failures.length > 0 ? 'failed' : undefined}>
      <th scope="row">
        {useSubgraphName(subgraph)}
        <span>{path.length === 0 ? t('playground.planRoot') : path.join(' › ')}</span>
        {entities !== null && <span>{t('playground.planEntities', { count: entities })}</span>}
      </th>
      <td>
        {t('playground.planTime', { started: startedMs, took: tookMs })}
        <span
          className="span"
          aria-hidden="true"
          style={{ marginInlineStart: percent(startedMs), width: percent(Math.max(tookMs, 1)) }}
        />
        {failures.length > 0 && <code>{failures.join(' ')}</code>}
      </td>
    </tr>
  );
}

function useSubgraphName(subgraph: string): string {
  const { t } = useTranslation();
  const { named } = useLanguage();
  const department = Object.values(departments).find((each) => each.subgraph === subgraph);
  return department === undefined ? t('playground.supervision') : named(department);
}

function PlanIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2 4h7M5 10h10M9 16h9" />
    </svg>
  );
}
