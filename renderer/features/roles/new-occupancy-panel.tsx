import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { occupancyProblems, type OccupancyDraft } from '#shared/domain/roles/occupancy-policy.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { HoursField } from './hours-field.tsx';
import type { RoleEntry, RolesData } from './use-roles-data.ts';

/** Gives a role to somebody for a period. */
export function NewOccupancyPanel(props: {
  readonly data: RolesData;
  readonly entry: RoleEntry;
  /** Who was chosen already; null lets choose. */
  readonly personId: PersonId | null;
  readonly onClose: () => void;
}): ReactNode {
  const { data, entry, onClose } = props;
  const { role, occupancies } = entry;
  const { t } = useTranslation('roles');
  const api = useApi();
  const texts = useProblemTexts();
  const titles = useRequirementWords();
  const [personId, setPersonId] = useState(props.personId);
  const [rest, setRest] = useState<Omit<OccupancyDraft, 'roleId' | 'personId'>>({
    from: data.today,
    to: null,
    minutesPerYear: role.minutesPerYear,
    deputyId: null,
    refreshedOn: null,
  });
  const [isTried, setTried] = useState(false);
  const [refusedDates, setRefusedDates] = useState({ from: false, to: false });
  const create = useChange(api.roles.createOccupancy.mutationOptions({ onSuccess: onClose }), {
    announce: true,
    showsError: true,
  });
  const change = (patch: Partial<typeof rest>): void => setRest((before) => ({ ...before, ...patch }));
  const draft = personId === null ? null : { roleId: role.id, personId, ...rest };
  const problems =
    draft === null
      ? []
      : occupancyProblems(draft, {
          occupancyId: null,
          roleState: role.state,
          isPersonKnown: true,
          isDeputyKnown: true,
          today: data.today,
          occupancies,
        });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (draft === null || problems.length > 0 || refusedDates.from || refusedDates.to || create.isPending) return;
    create.mutate({ occupancy: draft });
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={t('occupancy.new')}
      subtitle={titles.title(role)}
      footer={
        <>
          <Button variant="contained" type="submit" form="new-occupancy" loading={create.isPending}>
            {t('occupancy.give')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="new-occupancy" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <PersonPicker
          members={data.members}
          today={data.today}
          label={t('occupancy.person')}
          value={personId}
          onChange={setPersonId}
          required
          autoFocus={props.personId === null}
          problem={isTried && personId === null ? t('occupancy.choose-person') : texts.under(problems, 'personId')}
        />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <DateField
            label={t('occupancy.from')}
            value={rest.from}
            onChange={(from) => change({ from })}
            onRefused={(isRefused) => setRefusedDates((before) => ({ ...before, from: isRefused }))}
            problem={texts.under(problems, 'from')}
          />
          <DateField
            label={t('occupancy.to')}
            help={t('occupancy.to-help')}
            value={rest.to}
            onChange={(to) => change({ to })}
            onRefused={(isRefused) => setRefusedDates((before) => ({ ...before, to: isRefused }))}
            problem={texts.under(problems, 'to')}
          />
        </Box>
        <HoursField
          label={t('occupancy.hours')}
          help={t('occupancy.hours-help')}
          value={rest.minutesPerYear}
          onChange={(minutesPerYear) => change({ minutesPerYear })}
          problem={texts.under(problems, 'minutesPerYear')}
        />
        <PersonPicker
          members={data.members}
          today={data.today}
          without={personId === null ? [] : [personId]}
          label={t('occupancy.deputy')}
          help={t('occupancy.deputy-help')}
          value={rest.deputyId}
          onChange={(deputyId) => change({ deputyId })}
          problem={texts.under(problems, 'deputyId')}
        />
        {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
      </Box>
    </SidePanel>
  );
}
