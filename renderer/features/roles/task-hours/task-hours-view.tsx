import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearLabel } from '#shared/kernel/school-year.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { RolesData } from '../use-roles-data.ts';
import { TaskHoursTable } from './task-hours-table.tsx';
import { useTaskHours } from './use-task-hours.ts';
import { useTaskHoursWorkbook } from './use-task-hours-workbook.ts';

const label = (startYear: number): string => schoolYearLabel({ kind: 'school-year', startYear });

/** The task hours of a school year per person, and the way to save them for the work-distribution plan. */
export function TaskHoursView({ data }: { readonly data: RolesData }): ReactNode {
  const { t } = useTranslation('roles');
  const api = useApi();
  const texts = useProblemTexts();
  const [chosen, choose] = useState<number | null>(null);
  const present = useQuery(api.roles.taskHours.queryOptions({ startYear: null })).data?.startYear;
  const answer = useQuery(api.roles.taskHours.queryOptions({ startYear: chosen })).data;
  const write = useMutation(api.export.workbook.mutationOptions());
  const inWords = useTaskHours(data);
  const workbookOf = useTaskHoursWorkbook();
  if (answer === undefined || present === undefined) return <Skeleton variant="rounded" height={320} />;
  const year = label(answer.startYear);
  const tasks = inWords(answer);
  const save = (): void => {
    write.mutate(workbookOf(year, tasks) as Parameters<typeof write.mutate>[0], {
      onSuccess: ({ base64 }) => saveFile(t('task-hours.file-name', { year }), base64),
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Box className="gk-no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Segmented
          label={t('task-hours.year')}
          value={String(answer.startYear)}
          options={[-1, 0, 1, 2].map((ahead) => ({ value: String(present + ahead), label: label(present + ahead) }))}
          onChange={(value) => choose(Number(value))}
        />
        <Button
          variant="contained"
          startIcon={<FileSpreadsheet size={18} aria-hidden />}
          loading={write.isPending}
          disabled={tasks.people.length === 0}
          onClick={save}
        >
          {t('task-hours.export')}
        </Button>
      </Box>
      {write.error !== null && <InlineProblem>{texts.of(problemOf(write.error))}</InlineProblem>}
      <Paper
        variant="outlined"
        component="section"
        aria-label={t('task-hours.caption', { year })}
        sx={{ borderRadius: 2, minWidth: 0 }}
      >
        <Typography variant="h2" sx={{ px: 2.5, pt: 2, pb: 1 }}>
          {t('task-hours.caption', { year })}
          <HowCounted subject={t('task-hours.title', { year })}>
            <p>{t('task-hours.how')}</p>
            <p>{t('task-hours.how-learning')}</p>
          </HowCounted>
        </Typography>
        {tasks.people.length === 0 ? (
          <Typography color="textSecondary" sx={{ px: 2.5, pb: 2.5 }}>
            {t('task-hours.none')}
          </Typography>
        ) : (
          <TaskHoursTable tasks={tasks} />
        )}
      </Paper>
    </Box>
  );
}
