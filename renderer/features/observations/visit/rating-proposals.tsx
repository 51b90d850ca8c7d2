import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetenceId, ObservationItemId } from '#shared/kernel/ids.ts';
import { itemName } from '#shared/domain/observations/form-sections.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { OpenedVisit } from '../observations-data.ts';
import { useObservationWords } from '../use-observation-words.ts';

type Proposal = OpenedVisit['ratings'][number];

/**
 * The scored items that are tied to a competence, to be set there as an observation by the user. Nothing is chosen
 * beforehand and nothing goes by itself.
 */
export function RatingProposals(props: { readonly visit: OpenedVisit }): ReactNode {
  const { observation, form, ratings } = props.visit;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const [chosen, setChosen] = useState<ReadonlySet<ObservationItemId>>(new Set());
  const add = useChange(api.observations.addRatings.mutationOptions(), { announce: true, showsError: true });
  const shown = ratings.filter(({ outcome }) => outcome.kind === 'possible' || outcome.code !== 'item-not-scored');
  if (shown.length === 0) return null;
  const possible = shown.filter(({ outcome }) => outcome.kind === 'possible');
  const wanted = possible.map(({ itemId }) => itemId).filter((itemId) => chosen.has(itemId));
  const toggle = (itemId: ObservationItemId): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(itemId)) next.add(itemId);
      return next;
    });
  const failure = add.error === null ? null : problemOf(add.error);
  const [refused] = failure?.fields ?? [];
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('ratings.title')}
      className="gk-no-print"
      sx={{ borderRadius: 2, p: 2.5 }}
    >
      <Typography variant="h2">{t('ratings.title')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('ratings.text')}
      </Typography>
      <ul className="gk-observation-proposals">
        {shown.map((proposal) => (
          <li key={proposal.itemId}>
            <ProposalRow
              visit={props.visit}
              proposal={proposal}
              name={nameOf(proposal)}
              isChosen={chosen.has(proposal.itemId)}
              onToggle={() => toggle(proposal.itemId)}
            />
          </li>
        ))}
      </ul>
      {failure !== null && (
        <InlineProblem>{refused === undefined ? texts.of(failure) : texts.ofField(refused)}</InlineProblem>
      )}
      {possible.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <Button
            variant="outlined"
            disabled={wanted.length === 0}
            loading={add.isPending}
            onClick={() =>
              add.mutate({ observationId: observation.id, itemIds: wanted }, { onSuccess: () => setChosen(new Set()) })
            }
          >
            {t('ratings.add')}
          </Button>
        </Box>
      )}
    </Paper>
  );

  function nameOf({ itemId }: Proposal): string {
    const item = form.items.find(({ id }) => id === itemId);
    return item === undefined ? '' : itemName(item, form);
  }
}

function ProposalRow(props: {
  readonly visit: OpenedVisit;
  readonly proposal: Proposal;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { proposal, name } = props;
  const { observation, form } = props.visit;
  const { t } = useTranslation('observations');
  const texts = useProblemTexts();
  const words = useObservationWords();
  const competence = useCompetenceTitle(proposal.competenceId);
  const step = observation.scores.find(({ itemId }) => itemId === proposal.itemId)?.step ?? null;
  const told = (
    <>
      <span className="gk-observation-proposal">
        <strong>{competence}</strong>
        {step !== null && ` · ${words.step(step, form)}`}
      </span>
      <span className="gk-observation-muted">{name}</span>
    </>
  );
  const { outcome } = proposal;
  if (outcome.kind === 'possible') {
    return (
      <FormControlLabel
        control={<Checkbox checked={props.isChosen} onChange={props.onToggle} />}
        label={<span className="gk-observation-told">{told}</span>}
        sx={{ alignItems: 'flex-start', mr: 0 }}
      />
    );
  }
  return (
    <div className="gk-observation-refused">
      {outcome.code === 'rating-already-added' && <Check size={18} aria-hidden />}
      <span className="gk-observation-told">
        {told}
        <span>
          {outcome.code === 'rating-already-added'
            ? t('ratings.added')
            : texts.ofField({ code: outcome.code, details: {} })}
        </span>
      </span>
    </div>
  );
}

/** The title of a competence; empty while it is asked. */
function useCompetenceTitle(competenceId: CompetenceId): string {
  const api = useApi();
  const words = useRequirementWords();
  const frameworks = useQuery(api.frameworks.list.queryOptions()).data ?? [];
  for (const { competences } of frameworks) {
    const competence = competences.find(({ id }) => id === competenceId);
    if (competence !== undefined) return words.title(competence);
  }
  return '';
}
