import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { isInUseOn } from '#shared/domain/competences/framework-retirement.ts';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { NodePicker } from './node-picker.tsx';
import type { FrameworksData, RequirementToMove } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** One requirement that asks for a retired competence: what it asks, and what it is to ask instead. */
export function MoveLine(props: { readonly data: FrameworksData; readonly line: RequirementToMove }): ReactNode {
  const { data, line } = props;
  const { t } = useTranslation('frameworks');
  const words = useRequirementWords();
  const texts = useTexts();
  const formats = useFormats();
  const problems = useProblemTexts();
  const api = useApi();
  const { requirement, successors } = line;
  const [first] = successors;
  const [toId, setToId] = useState<CompetenceId | null>(first?.competenceId ?? null);
  const [chosenLevel, setLevel] = useState<number | null>(null);
  const move = useChange(api.frameworks.moveRequirements.mutationOptions(), { announce: true, showsError: true });
  const old = data.nodes.get(requirement.competenceId);
  const to = toId === null ? undefined : data.nodes.get(toId);
  const choices = data.entries
    .filter(({ framework }) => framework.status === 'active')
    .flatMap(({ competences }) => treeRows(competences).map(({ node }) => node))
    .filter((node) => node.kind === 'competence' && isInUseOn(node, data.today));
  const headingOf = ({ frameworkId }: Competence): string => {
    const framework = data.frameworks.get(frameworkId);
    return framework === undefined ? '' : texts.title(framework);
  };
  const sameLevel = successors.find(({ competenceId }) => competenceId === toId)?.level ?? null;
  const level = chosenLevel ?? sameLevel;
  const error = move.error === null ? null : problemOf(move.error);
  const [refused] = error?.fields ?? [];
  return (
    <li className="gk-frameworks-move">
      <p className="gk-frameworks-note">{texts.title(line.owner)}</p>
      <p className="gk-frameworks-text">
        {words.sentence(
          requirement,
          old?.node ?? null,
          old?.framework ?? null,
          line.group === null ? undefined : texts.title(line.group),
        )}
      </p>
      {old !== undefined && old.node.retiredOn !== null && (
        <p className="gk-frameworks-note">
          {t('move.was', { title: texts.title(old.framework), date: formats.longDate(old.node.retiredOn) })}
        </p>
      )}
      <NodePicker
        label={t('move.to')}
        nodes={choices}
        headingOf={headingOf}
        value={toId}
        onChange={(id) => {
          setToId(id);
          setLevel(null);
        }}
        {...(first === undefined && { help: t('move.no-successor') })}
      />
      {to !== undefined && (
        <div className="gk-frameworks-pair gk-frameworks-move-to">
          <SelectField
            label={t('move.level')}
            value={level === null ? '' : String(level)}
            onChange={(value) => setLevel(value === '' ? null : Number(value))}
            {...(sameLevel === null && { help: t('move.other-scale') })}
            options={to.framework.levels.map((step) => ({
              value: String(step.level),
              label: `${String(step.level)} ${texts.level(step)}`,
            }))}
          />
          <Button
            variant="outlined"
            disabled={level === null}
            loading={move.isPending}
            onClick={() => {
              if (level === null) return;
              const moves = [{ requirementId: requirement.id, competenceId: to.node.id, level }];
              move.mutate({ moves });
            }}
          >
            {t('move.run')}
          </Button>
        </div>
      )}
      {error !== null && (
        <InlineProblem>{refused === undefined ? problems.of(error) : problems.ofField(refused)}</InlineProblem>
      )}
    </li>
  );
}
