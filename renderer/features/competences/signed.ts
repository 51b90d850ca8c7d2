/** A difference with its sign, `+2` or `−2`; empty when there is none. */
export function signed(difference: number): string {
  if (difference === 0) return '';
  return difference > 0 ? `+${String(difference)}` : `−${String(-difference)}`;
}
