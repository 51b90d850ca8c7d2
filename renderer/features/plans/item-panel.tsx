import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { isEnded } from '#shared/domain/plans/plan-actions.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { ItemCover } from './cover/item-cover.tsx';
import { ItemAgreement } from './agreement/item-agreement.tsx';
import { ItemActions } from './item-actions.tsx';
import { ItemCosts, ItemHours } from './item-amounts.tsx';
import { ItemExemptions } from './item-exemptions.tsx';
import { ItemGoals, ItemOutcomes } from './item-links.tsx';
import { ItemPath } from './item-path.tsx';
import type { Item, PlanChoices } from './plans-data.ts';
import { ProgrammeField } from './programme-field.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { ItemSessions } from './sessions/item-sessions.tsx';
import { StateChip } from './state-chip.tsx';
import { useJoint } from './use-joint.ts';
import './plan-parts.css';
import './plans.css';

/** Everything about one item, in fields and lines that save themselves. */
export function ItemPanel(props: {
  readonly item: Item;
  readonly title: string;
  readonly schoolYear: number;
  readonly today: IsoDate;
  readonly choices: PlanChoices;
  readonly onClose: () => void;
}): ReactNode {
  const { item, choices } = props;
  const { t } = useTranslation('plans');
  const api = useApi();
  const words = useRequirementWords();
  const update = useChange(api.plans.update.mutationOptions(), { showsError: true });
  const change = useChange(api.plans.update.mutationOptions(), { announce: true });
  const remove = useChange(api.plans.delete.mutationOptions(), { announce: true });
  const joint = useJoint(item);
  const open = joint.others.filter(({ state }) => !isEnded(state));
  const [isForAll, setForAll] = useState(false);
  const save = (plan: Partial<PlanDraft>): Promise<unknown> => update.mutateAsync({ itemId: item.id, plan, isForAll });
  const store = (plan: Partial<PlanDraft>): void => change.mutate({ itemId: item.id, plan, isForAll });
  return (
    <SidePanel
      open
      width={560}
      onClose={props.onClose}
      title={props.title}
      subtitle={<StateChip state={item.state} />}
      footer={
        <Button
          color="error"
          startIcon={<Trash2 size={18} aria-hidden />}
          onClick={() => remove.mutate({ itemId: item.id }, { onSuccess: props.onClose })}
        >
          {t('delete')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, pt: 1 }}>
        <ItemActions item={item} title={props.title} />
        <ItemPath item={item} />
        {open.length > 0 && (
          <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
            <Typography variant="body2" color="textSecondary">
              {t('plan-joint:change-help')}
            </Typography>
            <ScopeChoice name={joint.name} count={open.length + 1} isForAll={isForAll} onChange={setForAll} />
          </Box>
        )}
        <ProgrammeField
          value={item.programmeId}
          programmes={choices.programmes}
          onChange={(programme) =>
            store(
              programme === null
                ? { programmeId: null, title: item.title === '' ? props.title : item.title }
                : { programmeId: programme.id, kind: programme.kind, title: programme.title },
            )
          }
        />
        <AutosaveField value={item.title} save={(title) => save({ title })}>
          {(field) => <TextInput label={t('fields.title')} {...field} />}
        </AutosaveField>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <AutosaveField value={item.startsOn} save={(startsOn) => save({ startsOn })}>
            {(field) => <DateField label={t('fields.startsOn')} {...field} />}
          </AutosaveField>
          <AutosaveField value={item.endsOn} save={(endsOn) => save({ endsOn })}>
            {(field) => <DateField label={t('fields.endsOn')} {...field} />}
          </AutosaveField>
        </Box>
        <ItemHours item={item} schoolYear={props.schoolYear} onStore={(hours) => store({ hours })} />
        <ItemCosts item={item} schoolYear={props.schoolYear} onStore={(costs) => store({ costs })} />
        <ItemSessions item={item} />
        <ItemCover item={item} />
        <ItemExemptions item={item} />
        <ItemGoals item={item} goals={choices.goals} onStore={(goalIds) => store({ goalIds })} />
        <ItemOutcomes
          item={item}
          today={props.today}
          frameworks={choices.frameworks}
          onStore={(outcomes) => store({ outcomes })}
        />
        <SelectField
          label={t('fields.roleAfterId')}
          value={item.roleAfterId ?? NONE}
          onChange={(id) => store({ roleAfterId: choices.roles.find((role) => role.id === id)?.id ?? null })}
          options={[
            { value: NONE, label: t('no-role') },
            ...choices.roles.map((role) => ({ value: role.id, label: words.title(role) })),
          ]}
        />
        <ItemAgreement itemId={item.id} choices={choices} />
        <AutosaveField value={item.obstacle} save={(obstacle) => save({ obstacle })}>
          {(field) => <TextInput label={t('fields.obstacle')} rows={2} {...field} />}
        </AutosaveField>
        <AutosaveField value={item.note} save={(note) => save({ note })}>
          {(field) => <TextInput label={t('fields.note')} rows={2} {...field} />}
        </AutosaveField>
      </Box>
    </SidePanel>
  );
}

const NONE = 'none';
