import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthProblems } from '#shared/domain/groups/meeting-policy.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import { NumberField } from '#renderer/ui/fields.tsx';
import { useGroupWords } from './use-group-words.ts';

/** Length of a meeting in minutes, with the same in hours below it. An empty field is handed on as 0, which is refused. */
export function MinutesField(props: FieldProps<number>): ReactNode {
  const { t } = useTranslation('groups');
  const words = useGroupWords();
  const isLong = props.value >= 60 && lengthProblems(props.value).length === 0;
  return (
    <NumberField
      {...props}
      digits={0}
      unit={t('meeting.minutes-unit')}
      onChange={(minutes) => props.onChange(minutes ?? 0)}
      help={isLong ? t('meeting.minutes-help', { duration: words.duration(props.value) }) : undefined}
    />
  );
}
