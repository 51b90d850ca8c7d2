import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AchievementAnswer } from '#shared/contract/achievements.ts';
import { becomesUsed } from '#shared/domain/plans/achievement.ts';
import { knownCompetences } from '#renderer/parts/requirements/requirements-data.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { PlanChoices } from './plans-data.ts';

type Achievement = ApiOutputs['plans']['achievements'][number];
type LevelAnswer = Extract<AchievementAnswer['levels'][number], { outcome: 'confirmed' }>;
type QualificationAnswer = Extract<AchievementAnswer['qualification'], { outcome: 'confirmed' }>;
type RoleAnswer = Extract<AchievementAnswer['role'], { outcome: 'confirmed' }>;
const CHOICES = ['confirmed', 'declined', 'later'] as const;
type Choice = (typeof CHOICES)[number];

/** What an achieved item proposes: the leader confirms or declines each, or leaves it for later; stored in one step. */
export function AchievementDialog(props: {
  readonly achievement: Achievement;
  readonly title: string;
  readonly choices: PlanChoices;
  readonly onClose: () => void;
}): ReactNode {
  const { proposals, itemId } = props.achievement;
  const { t } = useTranslation('plan-achievement');
  const api = useApi();
  const texts = useProblemTexts();
  const words = useRequirementWords();
  const titleId = useId();
  const confirm = useChange(api.plans.confirmAchievement.mutationOptions(), { announce: true, showsError: true });
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const [levels, setLevels] = useState<readonly LevelAnswer[]>(() =>
    proposals.flatMap((one) =>
      one.kind === 'level'
        ? [
            {
              outcome: 'confirmed' as const,
              competenceId: one.competenceId,
              level: one.level,
              raterKind: 'agreed' as const,
              ratedOn: one.ratedOn,
            },
          ]
        : [],
    ),
  );
  const [diploma, setDiploma] = useState<QualificationAnswer | null>(() => {
    const found = proposals.find((one) => one.kind === 'qualification');
    if (found === undefined) return null;
    const { qualificationKind: kind, title, institute, accredited, awardedOn } = found;
    const unseen = { evidence: 'none', hasSeenDiploma: false } as const;
    return { outcome: 'confirmed', kind, title, institute, accredited, awardedOn, ...unseen };
  });
  const [role, setRole] = useState<RoleAnswer | null>(() => {
    const found = proposals.find((one) => one.kind === 'role');
    return found === undefined
      ? null
      : { outcome: 'confirmed', from: found.from, minutesPerYear: found.minutesPerYear };
  });
  const competences = knownCompetences(props.choices.frameworks);
  const choiceOf = (key: string): Choice => chosen[key] ?? 'later';
  const answered = <Kept extends { readonly outcome: 'confirmed' }>(key: string, kept: Kept | null) => {
    const choice = choiceOf(key);
    if (kept === null || choice === 'later') return null;
    return choice === 'confirmed' ? kept : ({ outcome: 'declined' } as const);
  };
  const store = (): void =>
    confirm.mutate(
      {
        itemId,
        levels: levels.flatMap((level) => {
          const choice = choiceOf(level.competenceId);
          if (choice === 'later') return [];
          return [choice === 'confirmed' ? level : { outcome: choice, competenceId: level.competenceId }];
        }),
        qualification: answered('qualification', diploma),
        role: answered('role', role),
      },
      { onSuccess: props.onClose },
    );
  const part = (key: string, heading: string, details: ReactNode): ReactNode => (
    <Box component="section" aria-label={heading} key={key} sx={{ display: 'grid', gap: 1.5, py: 2 }}>
      <Typography variant="h3">{heading}</Typography>
      <Segmented
        label={heading}
        value={choiceOf(key)}
        options={CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))}
        onChange={(value) => setChosen({ ...chosen, [key]: value })}
      />
      {choiceOf(key) === 'confirmed' && details}
    </Box>
  );
  const problem = confirm.error === null ? null : problemOf(confirm.error);
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('title', { title: props.title })}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary">{t('help')}</Typography>
        {proposals.map((proposal) => {
          if (proposal.kind === 'level') {
            const known = competences.get(proposal.competenceId);
            const name = known === undefined ? '…' : words.title(known.competence);
            const level = levels.find(({ competenceId }) => competenceId === proposal.competenceId);
            if (level === undefined) return null;
            const put = (changes: Partial<LevelAnswer>): void =>
              setLevels(levels.map((one) => (one === level ? { ...one, ...changes } : one)));
            return part(
              proposal.competenceId,
              t('level', { name, level: words.level(proposal.level, known?.framework ?? null) }),
              <>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
                  <SelectField
                    label={t('level-field')}
                    value={String(level.level)}
                    onChange={(value) => put({ level: Number(value) })}
                    options={(known?.framework.levels ?? []).map((step) => ({
                      value: String(step.level),
                      label: words.level(step.level, known?.framework ?? null),
                    }))}
                  />
                  <SelectField
                    label={t('rater')}
                    value={level.raterKind}
                    onChange={(raterKind) => put({ raterKind })}
                    options={(['agreed', 'leader'] as const).map((value) => ({ value, label: t(`raters.${value}`) }))}
                  />
                  <DateField
                    label={t('rated-on')}
                    value={level.ratedOn}
                    onChange={(ratedOn) => put(ratedOn === null ? {} : { ratedOn })}
                  />
                </Box>
                {!becomesUsed(level, proposal.current) && (
                  <InlineProblem severity="info">{t('not-used')}</InlineProblem>
                )}
              </>,
            );
          }
          if (proposal.kind === 'qualification' && diploma !== null) {
            return part(
              'qualification',
              t('qualification', { title: proposal.title }),
              <>
                {proposal.completesId !== null && <Typography variant="body2">{t('completes')}</Typography>}
                <TextInput
                  label={t('diploma-title')}
                  value={diploma.title}
                  onChange={(title) => setDiploma({ ...diploma, title })}
                />
                <TextInput
                  label={t('institute')}
                  value={diploma.institute}
                  onChange={(institute) => setDiploma({ ...diploma, institute })}
                />
                <DateField
                  label={t('awarded-on')}
                  value={diploma.awardedOn}
                  onChange={(awardedOn) => awardedOn !== null && setDiploma({ ...diploma, awardedOn })}
                />
                {!diploma.hasSeenDiploma && (
                  <SelectField
                    label={t('evidence')}
                    value={diploma.evidence}
                    onChange={(evidence) => setDiploma({ ...diploma, evidence })}
                    options={(['none', 'self-reported'] as const).map((value) => ({
                      value,
                      label: t(`evidences.${value}`),
                    }))}
                  />
                )}
                <FormControlLabel
                  control={
                    <Checkbox
                      checked={diploma.hasSeenDiploma}
                      onChange={(_event, hasSeenDiploma) => setDiploma({ ...diploma, hasSeenDiploma })}
                    />
                  }
                  label={t('seen')}
                />
              </>,
            );
          }
          if (proposal.kind !== 'role' || role === null) return null;
          const found = props.choices.roles.find(({ id }) => id === proposal.roleId);
          return part(
            'role',
            t('role', { title: found === undefined ? '…' : words.title(found) }),
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
              <DateField
                label={t('from')}
                value={role.from}
                onChange={(from) => from !== null && setRole({ ...role, from })}
              />
              <NumberField
                label={t('hours')}
                value={role.minutesPerYear === null ? null : role.minutesPerYear / 60}
                onChange={(hours) =>
                  !Number.isNaN(hours) &&
                  setRole({ ...role, minutesPerYear: hours === null ? null : Math.round(hours * 60) })
                }
              />
            </Box>,
          );
        })}
        {problem !== null && (
          <InlineProblem>
            {problem.fields[0] === undefined ? texts.of(problem) : texts.ofField(problem.fields[0])}
          </InlineProblem>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        <Button
          variant="contained"
          loading={confirm.isPending}
          disabled={Object.values(chosen).every((choice) => choice === 'later')}
          onClick={store}
        >
          {t('store')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
