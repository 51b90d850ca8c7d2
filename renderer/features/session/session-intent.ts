/** What the user came to do at the door: nothing in particular, make a workspace, or open one. */
export type SessionIntent = 'welcome' | 'new' | 'open';
