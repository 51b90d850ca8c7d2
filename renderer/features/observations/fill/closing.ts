/** The place in the address of what comes after the last item: strengths and the next step. */
export const CLOSING = 'closing';
