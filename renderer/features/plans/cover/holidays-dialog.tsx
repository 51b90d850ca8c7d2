import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { holidayProblems } from '#shared/domain/plans/school-holidays.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { RemoveButton } from '../remove-button.tsx';
import '../plan-parts.css';

/** The holidays of the school: entered once, they count for every series and for all cover. */
export function HolidaysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('plan-parts');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const holidays = useQuery(api.plans.holidays.queryOptions()).data ?? [];
  const create = useChange(api.plans.createHoliday.mutationOptions(), { announce: true });
  const update = useChange(api.plans.updateHoliday.mutationOptions(), { showsError: true });
  const remove = useChange(api.plans.deleteHoliday.mutationOptions(), { announce: true });
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<IsoDate | null>(null);
  const [to, setTo] = useState<IsoDate | null>(null);
  const [isTried, setTried] = useState(false);
  const draft = from === null || to === null ? null : { title, from, to };
  const problems = draft === null ? [] : holidayProblems(draft);
  const required = texts.ofField({ code: 'required', details: {} });
  const add = (): void => {
    setTried(true);
    if (draft === null || problems.length > 0) return;
    create.mutate(
      { holiday: draft },
      {
        onSuccess: () => {
          setTitle('');
          setFrom(null);
          setTo(null);
          setTried(false);
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('holidays.title')}</DialogTitle>
      <DialogContent>
        <p className="gk-plans-said">{t('holidays.about')}</p>
        <ul className="gk-plans-rows">
          {holidays.map((holiday) => {
            const save = (changes: Partial<typeof holiday>): Promise<unknown> => {
              const { id, ...fields } = { ...holiday, ...changes };
              return update.mutateAsync({ holidayId: id, holiday: fields });
            };
            return (
              <li key={holiday.id}>
                <AutosaveField value={holiday.title} save={(value) => save({ title: value })}>
                  {(field) => <TextInput label={t('holidays.name')} {...field} />}
                </AutosaveField>
                <AutosaveField<IsoDate | null>
                  value={holiday.from}
                  save={(value) => save({ from: value ?? holiday.from })}
                >
                  {(field) => <DateField label={t('from')} {...field} width={180} />}
                </AutosaveField>
                <AutosaveField<IsoDate | null> value={holiday.to} save={(value) => save({ to: value ?? holiday.to })}>
                  {(field) => <DateField label={t('to')} {...field} width={180} />}
                </AutosaveField>
                <RemoveButton name={holiday.title} onRemove={() => remove.mutate({ holidayId: holiday.id })} />
              </li>
            );
          })}
        </ul>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', pt: 2 }}>
          <TextInput
            label={t('holidays.new-name')}
            value={title}
            onChange={setTitle}
            problem={isTried && title.trim() === '' ? required : texts.under(isTried ? problems : [], 'title')}
          />
          <DateField
            label={t('holidays.new-from')}
            value={from}
            onChange={setFrom}
            width={180}
            problem={isTried && from === null ? required : texts.under(isTried ? problems : [], 'from')}
          />
          <DateField
            label={t('holidays.new-to')}
            value={to}
            onChange={setTo}
            width={180}
            problem={isTried && to === null ? required : texts.under(isTried ? problems : [], 'to')}
          />
          <Button
            variant="outlined"
            startIcon={<Plus size={18} aria-hidden />}
            loading={create.isPending}
            onClick={add}
          >
            {t('holidays.add')}
          </Button>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('common:close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
