import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  COMPETENCE_LINK_KINDS,
  type Competence,
  type CompetenceLinkKind,
} from '#shared/domain/competences/entities.ts';
import { linkProblems } from '#shared/domain/competences/link-policy.ts';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { NodePicker } from './node-picker.tsx';
import type { FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** Links a node with one of another framework (or, when it is replaced, of its own). */
export function LinkForm(props: {
  readonly data: FrameworksData;
  readonly from: Competence;
  readonly onDone: () => void;
}): ReactNode {
  const { data, from } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const problems = useProblemTexts();
  const api = useApi();
  const [kind, setKind] = useState<CompetenceLinkKind>('related');
  const choices = data.entries.filter(({ framework }) => kind === 'replaced-by' || framework.id !== from.frameworkId);
  const [frameworkId, setFrameworkId] = useState('');
  const chosen = choices.find(({ framework }) => framework.id === frameworkId) ?? choices[0];
  const [toId, setToId] = useState<CompetenceId | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.frameworks.createLink.mutationOptions(), { announce: true, showsError: true });

  const nodes = treeRows(chosen?.competences ?? []).map(({ node }) => node);
  const to = toId === null ? null : (data.nodes.get(toId)?.node ?? null);
  const draft = { fromId: from.id, toId, outsideUri: '', outsideTitle: '', kind, note };
  const refused = linkProblems(draft, { linkId: null, from, to, links: data.links });
  const submit = (): void => {
    setTried(true);
    if (toId === null || refused.length > 0) return;
    create.mutate({ link: { fromId: from.id, toId, kind, note } }, { onSuccess: props.onDone });
  };
  if (chosen === undefined) {
    return <InlineProblem severity="info">{t('links.no-other')}</InlineProblem>;
  }
  return (
    <div className="gk-frameworks-form" role="group" aria-label={t('links.add')}>
      <SelectField<CompetenceLinkKind>
        label={t('links.kind')}
        value={kind}
        onChange={setKind}
        help={t(`links.help.${kind}`)}
        options={COMPETENCE_LINK_KINDS.map((value) => ({ value, label: t(`links.kinds.${value}`) }))}
      />
      <SelectField
        label={t('links.framework')}
        value={chosen.framework.id}
        onChange={(value) => {
          setFrameworkId(value);
          setToId(null);
        }}
        options={choices.map(({ framework }) => ({
          value: String(framework.id),
          label: t('links.framework-name', { title: texts.title(framework), version: framework.version }),
        }))}
      />
      <NodePicker
        label={t('links.node')}
        nodes={nodes}
        value={toId}
        onChange={setToId}
        problem={isTried ? problems.under(refused, 'toId') : null}
      />
      <TextInput label={t('links.note')} value={note} onChange={setNote} rows={1} help={t('links.note-help')} />
      {create.error !== null && <InlineProblem>{problems.of(problemOf(create.error))}</InlineProblem>}
      <div className="gk-frameworks-tool-row">
        <Button size="small" variant="contained" onClick={submit} loading={create.isPending}>
          {t('links.make')}
        </Button>
        <Button size="small" onClick={props.onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
