import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../asking/use-answer.ts';
import { FindingListDocument, type FindingListQuery } from '../../generated/graphql.ts';
import { SkipLink } from '../../frame/skip-link.tsx';
import { Answered } from '../../states/answered.tsx';
import { Unread } from '../../states/unread.tsx';
import { type Dialogue, Dialogues } from './dialogues.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { readConditions } from './finding-conditions.ts';
import { FindingsBar } from './findings-bar.tsx';
import { FindingsTable } from './findings-table.tsx';
import { NoFindings } from './no-findings.tsx';
import { Pages } from './pages.tsx';
import { useFindingsAddress } from './use-findings-address.ts';
import { useTriage } from './use-triage.ts';
import { useTriageKeys } from './use-triage-keys.ts';

/** What stands in the address beside conditions. */
const notConditions = ['after', 'columns'];

/** Where the list is, past its conditions. */
const listId = 'list';

/** How many findings a page has: as many as are drawn without a pause. */
const pageSize = 50;

/** What stands in place of a page until there is one. */
const noPage: FindingListQuery['findings'] = {
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
};

/** 疑点列表: the leads of the own area, filtered, sorted, triaged by keyboard, assigned and exported. */
export function FindingsScreen() {
  const { t } = useTranslation();
  const { address, filter, order, after } = useFindingsAddress();
  const asked = useAnswer(FindingListDocument, {
    variables: { filter, orderBy: order, first: pageSize, after },
  });
  const { answer, again } = asked;
  const page = answer.kind === 'answered' ? answer.data.findings : noPage;
  const findings = page.edges.map(({ node }) => node);
  const [selected, setSelected] = useSelection(address.toString());
  const [dialogue, setDialogue] = useState<Dialogue>(null);
  const triage = useTriage({ findings, selected, setSelected, setDialogue });
  useTriageKeys(triage, dialogue !== null);

  const close = (isChanged: boolean) => {
    setDialogue(null);
    if (!isChanged) return;
    setSelected([]);
    again();
  };

  return (
    <>
      <FindingsBar
        selected={triage.isAllowed ? selected.length : 0}
        assign={() => triage.assign(null)}
        selectAll={triage.isAllowed ? () => setSelected(findings.map(({ id }) => id)) : null}
        help={triage.help}
      />
      <Unread read={readConditions} others={notConditions} />
      <SkipLink to={listId}>{t('findings.skip')}</SkipLink>
      <div className="findings">
        <FacetPanel />
        <section id={listId} tabIndex={-1} aria-label={t('findings.title')}>
          <Answered
            asked={asked}
            released="Query.findings"
            isEmpty={(data) => data.findings.edges.length === 0}
            empty={<NoFindings />}
          >
            {() => <FindingsTable findings={findings} selected={selected} select={setSelected} />}
          </Answered>
          <Pages page={page.pageInfo} />
        </section>
      </div>
      <Dialogues dialogue={dialogue} close={close} />
    </>
  );
}

/** The findings that are selected on one page of one list; on another none is, for nobody sees which it were. */
function useSelection(page: string) {
  const [selection, setSelection] = useState<Selection>({ page, ids: [] });
  const ids = selection.page === page ? selection.ids : noIds;
  return [ids, (chosen: readonly string[]) => setSelection({ page, ids: chosen })] as const;
}

interface Selection {
  readonly page: string;
  readonly ids: readonly string[];
}

const noIds: readonly string[] = [];
