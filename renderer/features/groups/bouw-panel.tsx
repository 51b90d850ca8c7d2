import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyBouw } from '#shared/domain/groups/bouw-members.ts';
import { BOUWEN, type Bouw } from '#shared/domain/team/entities.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useProblemTexts, type ProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { GroupFacts, People } from './use-groups-data.ts';

/** Takes over the members of a bouw from the groups that people teach: shows what would change and lets each be left out. */
export function BouwPanel(props: {
  readonly facts: GroupFacts;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { facts, people } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const named = BOUWEN.find((bouw) => matchesQuery(facts.group.title, t(`bouw.name.${bouw}`)));
  const [bouw, setBouw] = useState<Bouw>(
    named ?? likelyBouw(people.members, facts.memberships, people.today) ?? 'lower',
  );
  const [on, setOn] = useState(people.today);
  const [isDateRefused, setDateRefused] = useState(false);
  // What the user leaves out, so that a change of bouw or day starts with everything chosen.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const question = { groupId: facts.group.id, bouw, on };
  const { data: proposal, error } = useQuery(api.groups.proposeFromBouw.queryOptions(question));
  const apply = useChange(api.groups.applyFromBouw.mutationOptions({ onSuccess: props.onClose }), { announce: true });
  const add = (proposal?.toAdd ?? []).map(({ personId }) => personId).filter((id) => !leftOut.has(id));
  const end = (proposal?.toEnd ?? []).map(({ membershipId }) => membershipId).filter((id) => !leftOut.has(id));
  const toggle = (id: string): void => {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    setLeftOut(next);
  };
  const isNothing = proposal !== undefined && proposal.toAdd.length + proposal.toEnd.length === 0;
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('bouw.title')}
      subtitle={t('bouw.subtitle')}
      footer={
        <>
          <Button
            variant="contained"
            disabled={add.length + end.length === 0 || isDateRefused}
            loading={apply.isPending}
            onClick={() => apply.mutate({ ...question, add, end })}
          >
            {t('bouw.apply', { count: add.length + end.length })}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 200px', gap: 2 }}>
          <SelectField
            label={t('bouw.which')}
            value={bouw}
            onChange={setBouw}
            options={BOUWEN.map((value) => ({ value, label: t(`bouw.option.${value}`) }))}
          />
          <DateField
            label={t('bouw.on')}
            value={on}
            onChange={(day) => {
              if (day !== null) setOn(day);
            }}
            onRefused={setDateRefused}
          />
        </Box>
        {error !== null && <InlineProblem>{refusedText(problemOf(error), texts)}</InlineProblem>}
        {proposal === undefined && error === null && <Skeleton variant="rounded" height={160} />}
        {isNothing && <Typography>{t('bouw.nothing', { count: proposal.stay.length })}</Typography>}
        {proposal !== undefined && proposal.toAdd.length > 0 && (
          <Choices
            title={t('bouw.to-add')}
            items={proposal.toAdd.map(({ personId }) => ({ id: personId, label: people.nameOf(personId) }))}
            leftOut={leftOut}
            onToggle={toggle}
          />
        )}
        {proposal !== undefined && proposal.toEnd.length > 0 && (
          <Choices
            title={t('bouw.to-end')}
            items={proposal.toEnd.map(({ membershipId, personId }) => ({
              id: membershipId,
              label: people.nameOf(personId),
            }))}
            leftOut={leftOut}
            onToggle={toggle}
          />
        )}
        {proposal !== undefined && !isNothing && proposal.stay.length > 0 && (
          <Typography color="textSecondary">{t('bouw.stay', { count: proposal.stay.length })}</Typography>
        )}
      </Box>
    </SidePanel>
  );
}

function refusedText(problem: Problem, texts: ProblemTexts): string {
  const [field] = problem.fields;
  return field === undefined ? texts.of(problem) : texts.ofField(field);
}

function Choices(props: {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly leftOut: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}): ReactNode {
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, display: 'grid' }}>
      <Typography component="legend" variant="h3" sx={{ p: 0 }}>
        {props.title}
      </Typography>
      {props.items.map(({ id, label }) => (
        <FormControlLabel
          key={id}
          label={label}
          control={<Checkbox checked={!props.leftOut.has(id)} onChange={() => props.onToggle(id)} />}
        />
      ))}
    </Box>
  );
}
