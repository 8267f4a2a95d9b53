/**
 * What processes tell each other so that they remember the same: that something has changed, never what it is now, so that nobody
 * who can speak here can make anybody believe anything. It may be lost on the way; how long an answer lives is the bound that always holds.
 */

export interface Changes {
  /** To be called once the change has committed. `what` is a word, and `key` has nothing secret in it. */
  tell(what: string, key?: string): void;
  /** `heard` gets what others have told, or null where something may have been missed: nothing from before is to be believed. */
  hear(what: string, heard: (key: string | null) => void): void;
}

/** Of a process that nobody tells anything. */
export const ALONE: Changes = { tell: () => undefined, hear: () => undefined };
