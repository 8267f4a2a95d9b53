/** What cannot be made, and what to write instead. Nothing has been written when it is thrown. */
export class Refusal extends Error {}
