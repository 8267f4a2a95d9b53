/** People, for the domains that let them in or add them. */
export type { Account, Choices } from './repository.ts';
export { accountByEmail, accountById, insertUser, isSuperuser, listAccounts, setChoices, setDisabled, setPasswordHash, setSuperuser } from './repository.ts';
export type { Newcomer } from './invited.ts';
export { accountOfInvited } from './invited.ts';
export { expelOthers } from './expelling.ts';
export { ownChoices } from './profile.ts';
export { tellAccount } from './telling.ts';
export { beginVouchedAccount, takeOverAccount } from './vouched.ts';
