import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LEVELS, type RoleLevel } from '#shared/domain/roles/entities.ts';
import { roleProblems, type RoleDraft } from '#shared/domain/roles/role-policy.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { LibraryList } from './library-list.tsx';
import type { RolesData } from './use-roles-data.ts';
import './add-role.css';

const WAYS = ['library', 'own'] as const;
type Way = (typeof WAYS)[number];

/** Adds roles: any number out of the library, or one of one's own. */
export function AddRoleDialog(props: {
  readonly data: RolesData;
  readonly onAdded: (roleIds: readonly RoleId[]) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('roles');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [way, setWay] = useState<Way>('library');
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const [level, setLevel] = useState<RoleLevel>('team');
  const [isTried, setTried] = useState(false);
  const addShipped = useChange(api.roles.addShipped.mutationOptions(), { announce: true, showsError: true });
  const create = useChange(api.roles.create.mutationOptions(), { announce: true, showsError: true });
  const draft: RoleDraft = {
    titleNl: title,
    titleEn: '',
    level,
    tasks: '',
    minutesPerYear: null,
    isCritical: false,
    refreshMonths: null,
    domains: [],
    state: 'active',
  };
  const problems = roleProblems(draft);
  const failure = addShipped.error ?? create.error;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (way === 'library') {
      if (keys.length === 0) return;
      addShipped.mutate({ keys: [...keys] }, { onSuccess: ({ roleIds }) => props.onAdded(roleIds) });
    } else if (problems.length === 0) {
      create.mutate({ role: draft }, { onSuccess: ({ roleId }) => props.onAdded([roleId]) });
    }
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate className="gk-roles-add">
        <DialogTitle id={titleId}>{t('add.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
          <Segmented<Way>
            label={t('add.way')}
            value={way}
            options={WAYS.map((each) => ({ value: each, label: t(`add.ways.${each}`) }))}
            onChange={setWay}
          />
          {way === 'library' ? (
            <LibraryList entries={props.data.entries} chosen={keys} onChange={setKeys} />
          ) : (
            <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 180px', gap: 2 }}>
              <TextInput
                label={t('fields.title')}
                help={t('add.title-help')}
                value={title}
                onChange={setTitle}
                problem={isTried ? texts.under(problems, 'titleNl') : null}
                required
                autoFocus
              />
              <SelectField
                label={t('fields.level')}
                value={level}
                options={ROLE_LEVELS.map((each) => ({ value: each, label: t(`levels.${each}`) }))}
                onChange={setLevel}
              />
            </Box>
          )}
          {way === 'library' && isTried && keys.length === 0 && <InlineProblem>{t('add.choose')}</InlineProblem>}
          {failure !== null && <InlineProblem>{texts.of(problemOf(failure))}</InlineProblem>}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={addShipped.isPending || create.isPending}>
            {way === 'library' && keys.length > 0 ? t('add.add-count', { count: keys.length }) : t('add.add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
