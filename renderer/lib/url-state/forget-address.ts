/**
 * Takes the screen and what it showed out of the address.
 *
 * The address may name a person or a goal of the workspace that was left; the next workspace starts at its first screen.
 */
export function forgetAddress(): void {
  window.history.replaceState(null, '', '/');
}
