/** What the runtime knows of an operation. */

/** A row of the generated table; what is absent is empty or does not apply. */
export interface Operation {
  method: string;
  /** With names of parameters in braces. */
  path: string;
  query?: readonly string[];
  headers?: readonly string[];
  /** Media type of the body that it takes. */
  body?: string;
  /** Names of the security schemes, any of which lets the caller in. */
  credentials?: readonly string[];
  /** Sent twice it does no more than sent once. */
  repeatable?: boolean;
  /** The header that makes sending it twice harmless. */
  key?: string;
  /** Statuses from 300 on that are answers and no errors. */
  alsoAnswers?: readonly number[];
  paging?: Paging;
  /** Media types of what it answers line by line. */
  streams?: readonly string[];
}

/** The query parameter that leads to another page, and JSON pointers to what is in a page. */
export interface Paging {
  cursor: string;
  items: string;
  next: string;
  prev: string;
}
