import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Verdict } from './matrix-screen.tsx';

interface MatrixGridProperties {
  readonly verdicts: readonly Verdict[];
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

/** One kind of aid against the other; a cell says what the law says, and how many draw both. */
export function MatrixGrid({ verdicts, chosen, choose }: MatrixGridProperties) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const names = (side: 'left' | 'right') => [
    ...new Set(verdicts.map((each) => said(each[side].name))),
  ];
  const rows = names('left');
  const columns = names('right');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="scroll" aria-label={t('screens.matrix')} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('matrix.pair')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="tall">
                <span>{column}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <td key={column}>
                  {verdicts.map((verdict, index) =>
                    said(verdict.left.name) === row && said(verdict.right.name) === column ? (
                      <VerdictButton
                        key={`${verdict.subject} ${verdict.from}`}
                        verdict={verdict}
                        isChosen={index === chosen}
                        choose={() => choose(index)}
                      />
                    ) : null,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface VerdictButtonProperties {
  readonly verdict: Verdict;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function VerdictButton({ verdict, isChosen, choose }: VerdictButtonProperties) {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const word = t(`codes.overlap.${verdict.verdict}`);
  return (
    <button
      type="button"
      className={`verdict ${verdict.verdict}`}
      aria-pressed={isChosen}
      aria-label={`${said(verdict.left.name)} × ${said(verdict.right.name)}: ${word}`}
      onClick={choose}
    >
      {word.slice(0, 1)}
      <small className="number">{verdict.people ?? ''}</small>
    </button>
  );
}
