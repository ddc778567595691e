import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ShownPerson } from './person-screen.tsx';

/** Who lives with the person today; each is a look of its own, for a purpose that is said again. */
export function Members({ person }: { readonly person: ShownPerson }) {
  const { t } = useTranslation();
  const { household } = person;
  if (household === null) return null;
  return (
    <>
      <h2>{t('person.members')}</h2>
      {household.members === null ? (
        <p>{t('person.silent')}</p>
      ) : (
        <ul>
          {household.members.map(({ id, name, bornOn, sex }) => (
            <li key={id}>
              {id === person.id ? name : <Link to={`/people/${id}`}>{name ?? id}</Link>}{' '}
              <span className="faint">
                {bornOn} {sex !== null && t(`codes.sex.${sex}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
