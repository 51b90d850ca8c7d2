import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { attentionZone } from '#shared/domain/observations/attention-zone.ts';
import { itemName } from '#shared/domain/observations/form-sections.ts';
import { observationProblems } from '#shared/domain/observations/observation-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import type { OpenedVisit } from '../observations-data.ts';

/** Most items of the zone of attention that are written out. */
const SHOWN = 5;

/** What went well and what the teacher works on next, with what the scores propose and what was agreed before. */
export function CoachingFields(props: { readonly visit: OpenedVisit; readonly rows: number }): ReactNode {
  const { observation, form, before, today } = props.visit;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const formats = useFormats();
  const update = useChange(api.observations.update.mutationOptions(), { showsError: true });
  const zone = attentionZone(form, observation);
  const names = zone.slice(0, SHOWN).map((item) => itemName(item, form));
  const field = (
    name: 'strengths' | 'nextStep',
    below: (change: (text: string) => void, text: string) => ReactNode,
  ) => (
    <AutosaveField
      key={`${observation.id} ${name}`}
      value={observation[name]}
      save={(value) => update.mutateAsync({ observationId: observation.id, observation: { [name]: value } })}
      validate={(value) =>
        texts.under(
          observationProblems({ ...observation, [name]: value }, { form, isPersonKnown: true, today, isNew: false }),
          name,
        )
      }
    >
      {(binding) => (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <TextInput label={t(`fields.${name}`)} help={t(`fields.${name}-help`)} rows={props.rows} {...binding} />
          {below(binding.onChange, binding.value)}
        </Box>
      )}
    </AutosaveField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {before !== null && before.nextStep !== '' && (
        <div className="gk-observation-before">
          <Typography variant="subtitle2">
            {t('visit.agreed-before', { date: formats.date(before.observedOn) })}
          </Typography>
          <p>{before.nextStep}</p>
        </div>
      )}
      {field('strengths', () => null)}
      {field('nextStep', (change, text) =>
        zone.length === 0 ? null : (
          <div className="gk-observation-zone">
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
              <Typography variant="subtitle2" component="h3" sx={{ flex: 1 }}>
                {t('zone.title')}
              </Typography>
              <HowCounted subject={t('zone.title')}>
                <p>{t('zone.how')}</p>
                <p>{t('zone.proposal-only')}</p>
              </HowCounted>
            </Box>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
              {zone.length > SHOWN && <li>{t('zone.more', { count: zone.length - SHOWN })}</li>}
            </ul>
            {text.trim() === '' && (
              <Button
                size="small"
                variant="outlined"
                className="gk-no-print"
                onClick={() => change(t('zone.proposal', { items: formats.list(names.slice(0, 2)) }))}
              >
                {t('zone.take')}
              </Button>
            )}
          </div>
        ),
      )}
    </Box>
  );
}
