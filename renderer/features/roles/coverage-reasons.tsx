import type { ReactNode } from 'react';
import { useRoleWords } from './use-role-words.ts';
import { RoleState } from './role-state.tsx';
import type { RoleEntry, RolesData } from './use-roles-data.ts';

/** How well a role is filled, with each reason and each remark as a sentence. */
export function CoverageReasons(props: { readonly data: RolesData; readonly entry: RoleEntry }): ReactNode {
  const { entry } = props;
  const words = useRoleWords(props.data);
  const { state, reasons, remarks } = entry.coverage;
  return (
    <div className={`gk-roles-why gk-roles-why-${state}`}>
      <RoleState state={state} />
      {reasons.length > 0 && (
        <ul className="gk-roles-reasons">
          {reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{words.reason(entry, reason)}</li>
          ))}
        </ul>
      )}
      {remarks.length > 0 && (
        <ul className="gk-roles-reasons gk-roles-remarks">
          {remarks.map((remark) => (
            <li key={remark.code}>{words.remark(remark)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
