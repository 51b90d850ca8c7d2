import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationItem } from '#shared/domain/observations/entities.ts';
import { itemProblems } from '#shared/domain/observations/item-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { CompetencePicker } from '#renderer/parts/requirements/competence-picker.tsx';
import type { RequirementsData } from '#renderer/parts/requirements/requirements-data.ts';
import type { FormEntry } from '../observations-data.ts';

/** One item: its text, the competence that it is tied to, its place; deleted while unscored, retired after that. */
export function ItemRow(props: {
  readonly entry: FormEntry;
  readonly item: ObservationItem;
  readonly data: Pick<RequirementsData, 'competences' | 'today'>;
  readonly isFixed: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}): ReactNode {
  const { entry, item, isFixed } = props;
  const { form, use } = entry;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const update = useChange(api.observations.updateItem.mutationOptions(), { showsError: true });
  const tie = useChange(api.observations.updateItem.mutationOptions(), { announce: true });
  const retire = useChange(api.observations.updateItem.mutationOptions(), { announce: true });
  const remove = useChange(api.observations.deleteItem.mutationOptions(), { announce: true });
  const move = useChange(api.observations.moveItem.mutationOptions());
  const isUsed = use.usedItemIds.includes(item.id);
  const framework = item.competenceId === null ? undefined : props.data.competences.get(item.competenceId)?.framework;
  const fits = framework === undefined || framework.levels.length === form.steps.length;
  const help = framework === undefined ? undefined : fits ? t('item.tie-fits') : t('item.tie-differs');
  return (
    <div className={`gk-observation-form-item${item.isRetired ? ' gk-observation-retired' : ''}`}>
      {isFixed ? (
        <p>{item.text}</p>
      ) : (
        <div className="gk-observation-row">
          <AutosaveField
            key={item.id}
            value={item.text}
            save={(text) => update.mutateAsync({ itemId: item.id, item: { text } })}
            validate={(text) =>
              texts.under(
                itemProblems({ ...item, text, competenceId: null }, { form, stored: item, competence: null }),
                'text',
              )
            }
          >
            {(field) => (
              <TextInput
                label={item.isRetired ? t('item.text-retired') : t('item.text')}
                rows={1}
                {...field}
                onChange={(text) => field.onChange(text.replaceAll(/\s*\n\s*/g, ' '))}
              />
            )}
          </AutosaveField>
          {act(t('item.up'), <ArrowUp size={18} aria-hidden />, props.isFirst, () =>
            move.mutate({ itemId: item.id, step: 'up' }),
          )}
          {act(t('item.down'), <ArrowDown size={18} aria-hidden />, props.isLast, () =>
            move.mutate({ itemId: item.id, step: 'down' }),
          )}
          {item.isRetired &&
            act(t('item.reuse'), <ArchiveRestore size={18} aria-hidden />, retire.isPending, () =>
              retire.mutate({ itemId: item.id, item: { isRetired: false } }),
            )}
          {!item.isRetired &&
            isUsed &&
            act(t('item.retire'), <Archive size={18} aria-hidden />, retire.isPending, () =>
              retire.mutate({ itemId: item.id, item: { isRetired: true } }),
            )}
          {!isUsed &&
            act(t('item.delete'), <Trash2 size={18} aria-hidden />, remove.isPending, () =>
              remove.mutate({ itemId: item.id }),
            )}
        </div>
      )}
      <Box sx={{ maxWidth: 460 }}>
        <CompetencePicker
          label={t('item.competence')}
          value={item.competenceId}
          onChange={(competenceId) => tie.mutate({ itemId: item.id, item: { competenceId } })}
          data={props.data}
          {...(help !== undefined && { help })}
        />
      </Box>
    </div>
  );

  function act(label: string, icon: ReactNode, isDisabled: boolean, run: () => void): ReactNode {
    return (
      <Tooltip title={label}>
        <span>
          <IconButton aria-label={`${label}: ${item.text}`} disabled={isDisabled} onClick={run}>
            {icon}
          </IconButton>
        </span>
      </Tooltip>
    );
  }
}
