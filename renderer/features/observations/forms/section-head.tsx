import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationForm } from '#shared/domain/observations/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';

/** A heading: its name, for all of its items at once, and its place among the headings. */
export function SectionHead(props: {
  readonly form: ObservationForm;
  /** Empty for the items without a heading. */
  readonly title: string;
  readonly isFixed: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}): ReactNode {
  const { form, title, isFixed } = props;
  const { t } = useTranslation('observations');
  const api = useApi();
  const rename = useChange(api.observations.renameSection.mutationOptions(), { showsError: true });
  const move = useChange(api.observations.moveSection.mutationOptions());
  if (isFixed) return title === '' ? null : <Typography variant="h3">{title}</Typography>;
  const shown = title === '' ? t('team.without-heading') : title;
  return (
    <div className="gk-observation-row">
      <AutosaveField
        value={title}
        save={(text) => rename.mutateAsync({ formId: form.id, section: title, title: text })}
      >
        {(field) => <TextInput label={t('item.section')} placeholder={t('team.without-heading')} {...field} />}
      </AutosaveField>
      {(['up', 'down'] as const).map((step) => {
        const label = t(`item.section-${step}`, { title: shown });
        return (
          <Tooltip key={step} title={label}>
            <span>
              <IconButton
                aria-label={label}
                disabled={move.isPending || (step === 'up' ? props.isFirst : props.isLast)}
                onClick={() => move.mutate({ formId: form.id, section: title, step })}
              >
                {step === 'up' ? <ArrowUp size={18} aria-hidden /> : <ArrowDown size={18} aria-hidden />}
              </IconButton>
            </span>
          </Tooltip>
        );
      })}
    </div>
  );
}
