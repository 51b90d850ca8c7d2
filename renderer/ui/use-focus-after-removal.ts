import { useEffect, useRef, useState, type RefCallback } from 'react';

/** What can be reached by Tab. */
const REACHABLE = 'button, [href], input, select, textarea, [tabindex]';

/** Where the focus was: the element, and what it stood in, from the inside to the outside. */
interface Place {
  readonly element: Element;
  readonly levels: readonly { readonly child: Element; readonly parent: Element; readonly index: number }[];
}

/**
 * Keeps the focus in a panel when what had it is removed, e.g. the button that deletes its own line: it goes to the same
 * control of the next line, of the line before when it was the last, or else to what stands nearest.
 *
 * Gives the `ref` of the panel, which must take the focus itself when nothing else does (`tabIndex={-1}`).
 */
export function useFocusAfterRemoval(): RefCallback<HTMLElement> {
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const last = useRef<Place | null>(null);
  useEffect(() => {
    if (panel === null) return;
    const remember = ({ target }: FocusEvent): void => {
      // A dialog that catches the focus of a removed element is not where the user was.
      if (target instanceof Element && (target !== panel || last.current?.element.isConnected === true)) {
        last.current = placeOf(target, panel);
      }
    };
    const repair = (): void => {
      const place = last.current;
      if (place === null || place.element.isConnected) return;
      const active = document.activeElement;
      last.current = null;
      if (active === null || active === document.body || active === panel) (neighbourOf(place) ?? panel).focus();
    };
    const observer = new MutationObserver(repair);
    observer.observe(panel, { childList: true, subtree: true });
    panel.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      panel.removeEventListener('focusin', remember);
    };
  }, [panel]);
  return setPanel;
}

function placeOf(element: Element, panel: Element): Place {
  const levels = [];
  let child = element;
  while (child !== panel && child.parentElement !== null) {
    const parent = child.parentElement;
    levels.push({ child, parent, index: [...parent.children].indexOf(child) });
    child = parent;
  }
  return { element, levels };
}

/** The control nearest to a removed one: what follows it comes before what precedes it, near before far. */
function neighbourOf({ element, levels }: Place): HTMLElement | null {
  for (const { child, parent, index } of levels.filter((level) => level.parent.isConnected)) {
    const order = reachableIn(child).findIndex((control) => control === element);
    const siblings = [...parent.children];
    for (const sibling of [...siblings.slice(index), ...siblings.slice(0, index).toReversed()]) {
      const controls = reachableIn(sibling);
      const isAlike = sibling.tagName === child.tagName && order !== -1;
      const control = controls[isAlike ? Math.min(order, controls.length - 1) : 0];
      if (control !== undefined) return control;
    }
  }
  return null;
}

/** What can be reached by Tab in an element, itself included, in the order of the page. */
function reachableIn(root: Element): readonly HTMLElement[] {
  return [root, ...root.querySelectorAll(REACHABLE)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.matches(REACHABLE) &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [hidden], [aria-hidden="true"], [type="hidden"]'),
  );
}
