import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { AgreementDraft } from '#shared/domain/agreements/agreement-policy.ts';
import { AGREEMENT_KINDS, type Agreement } from '#shared/domain/agreements/entities.ts';
import type { Role } from '#shared/domain/roles/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { DraftChecks } from './draft-checks.tsx';

type Patch = Partial<Omit<AgreementDraft, 'checks'>>;

/** A draft in fields that save themselves. */
export function DraftFields(props: {
  readonly agreement: Agreement;
  readonly today: IsoDate;
  readonly roles: readonly Role[];
}): ReactNode {
  const { agreement, roles } = props;
  const { t } = useTranslation('agreements');
  const api = useApi();
  const words = useRequirementWords();
  const update = useChange(api.agreements.update.mutationOptions(), { showsError: true });
  const change = useChange(api.agreements.update.mutationOptions(), { announce: true });
  const save = (patch: Patch): Promise<unknown> => update.mutateAsync({ agreementId: agreement.id, agreement: patch });
  const store = (patch: Patch): void => change.mutate({ agreementId: agreement.id, agreement: patch });
  return (
    <Box sx={{ display: 'grid', gap: 2.5, pt: 1 }}>
      <Box>
        <Segmented
          label={t('kind')}
          value={agreement.kind}
          options={AGREEMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => store({ kind })}
        />
      </Box>
      {agreement.kind === 'tripartite' && (
        <AutosaveField value={agreement.providerContact} save={(providerContact) => save({ providerContact })}>
          {(field) => <TextInput label={t('fields.providerContact')} {...field} />}
        </AutosaveField>
      )}
      <AutosaveField value={agreement.changeWorkedOn} save={(changeWorkedOn) => save({ changeWorkedOn })}>
        {(field) => (
          <TextInput label={t('fields.changeWorkedOn')} help={t('help.changeWorkedOn')} rows={3} {...field} />
        )}
      </AutosaveField>
      <AutosaveField value={agreement.timeAndMoney} save={(timeAndMoney) => save({ timeAndMoney })}>
        {(field) => <TextInput label={t('fields.timeAndMoney')} rows={3} {...field} />}
      </AutosaveField>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Box sx={{ flex: '1 1 260px' }}>
          <SelectField
            label={t('fields.role')}
            value={agreement.afterRoleId ?? ''}
            onChange={(id) => {
              const role = roles.find((candidate) => candidate.id === id);
              store({
                afterRoleId: role?.id ?? null,
                afterMinutesPerYear: role?.minutesPerYear ?? agreement.afterMinutesPerYear,
              });
            }}
            options={[
              { value: '', label: t('no-role') },
              ...roles.map((role) => ({ value: role.id, label: words.title(role) })),
            ]}
          />
        </Box>
        <AutosaveField
          value={agreement.afterMinutesPerYear}
          save={(afterMinutesPerYear) => save({ afterMinutesPerYear })}
        >
          {({ value, onChange, ...field }) => (
            <NumberField
              label={t('fields.hours')}
              width={180}
              {...field}
              value={value === null ? null : value / 60}
              onChange={(hours) => onChange(hours === null ? null : Math.round(hours * 60))}
            />
          )}
        </AutosaveField>
      </Box>
      <AutosaveField value={agreement.firstTask} save={(firstTask) => save({ firstTask })}>
        {(field) => <TextInput label={t('fields.firstTask')} rows={2} {...field} />}
      </AutosaveField>
      <AutosaveField value={agreement.sharing} save={(sharing) => save({ sharing })}>
        {(field) => <TextInput label={t('fields.sharing')} rows={2} {...field} />}
      </AutosaveField>
      <DraftChecks agreement={agreement} today={props.today} />
    </Box>
  );
}
