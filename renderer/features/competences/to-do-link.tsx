import { ListTodo } from 'lucide-react';
import type { ReactNode } from 'react';
import { TextLink } from '#renderer/ui/text-link.tsx';

/** The way to the list of ratings, filtered to the gaps of one person or one competence. */
export function ToDoLink(props: {
  readonly of: { readonly kind: 'person' | 'competence'; readonly id: string };
  readonly children: ReactNode;
}): ReactNode {
  const { kind, id } = props.of;
  return (
    <TextLink
      to="/competences/ratings"
      search={{ view: kind, [kind]: id, only: 'gap' }}
      icon={<ListTodo size={18} aria-hidden />}
    >
      {props.children}
    </TextLink>
  );
}
