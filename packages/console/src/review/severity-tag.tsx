import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../generated/graphql.ts';

const colours: Readonly<Record<Severity, string>> = {
  CRITICAL: 'red',
  HIGH: 'volcano',
  MEDIUM: 'gold',
  LOW: 'blue',
  INFO: 'default',
};

/** How soon to act, in words and in colour. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation();
  return <Tag color={colours[severity]}>{t(`codes.severity.${severity}`)}</Tag>;
}
