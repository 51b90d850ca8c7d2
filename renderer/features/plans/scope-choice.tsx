import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** For one person only, or for everybody with whom it was planned together. */
export function ScopeChoice(props: {
  readonly name: string;
  /** For how many people it holds when it is for all. */
  readonly count: number;
  readonly isForAll: boolean;
  readonly onChange: (isForAll: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('plan-joint');
  return (
    <Segmented
      label={t('scope')}
      value={props.isForAll ? 'all' : 'one'}
      options={[
        { value: 'one', label: t('only', { name: props.name }) },
        { value: 'all', label: t('for-all', { count: props.count }) },
      ]}
      onChange={(value) => props.onChange(value === 'all')}
    />
  );
}
