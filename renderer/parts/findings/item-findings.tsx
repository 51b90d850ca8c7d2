import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { SeverityMark } from './severity-mark.tsx';
import { useFindingWords } from './use-finding-words.ts';
import type { FindingsData } from './findings-data.ts';
import './findings.css';

/** What was found about one plan item, each in a few words; the sentences stand above the plan. */
export function ItemFindings(props: { readonly personId: PersonId; readonly itemId: PlanItemId }): ReactNode {
  const api = useApi();
  const data = useQuery(api.findings.ofPerson.queryOptions({ personId: props.personId })).data;
  return data === undefined ? null : <Chips data={data} itemId={props.itemId} />;
}

function Chips({ data, itemId }: { readonly data: FindingsData; readonly itemId: PlanItemId }): ReactNode {
  const { wordsOf } = useFindingWords(data);
  // A finding about several items, such as a budget, stands above the plan only.
  const own = data.findings.filter(
    ({ subjects }) =>
      subjects.some(({ id }) => id === itemId) && subjects.filter(({ kind }) => kind === 'item').length <= 2,
  );
  if (own.length === 0) return null;
  return (
    <span className="gk-findings-chips">
      {[...new Map(own.map((finding) => [finding.code, finding])).values()].map((finding) => (
        <span key={finding.code} className="gk-findings-chip">
          <SeverityMark severity={finding.severity} size={16} />
          {wordsOf(finding).title}
        </span>
      ))}
    </span>
  );
}
