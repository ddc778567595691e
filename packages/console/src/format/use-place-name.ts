import { areaName } from '@hub/assistance';
import { useTranslation } from 'react-i18next';

/** Names a place by its code. The hub gives none of somebody protected, and the page says that it is withheld. */
export function usePlaceName(): (code: string | null) => string {
  const { t } = useTranslation();
  return (code) => (code === null ? t('states.placeWithheld') : (areaName(code) ?? code));
}
