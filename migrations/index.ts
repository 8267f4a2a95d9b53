/** Every migration, oldest first. `make migration NAME=…` writes a new one and lists it here. */
import { Initial1763700000000 } from './1763700000000-initial.ts';
import { CustomersDeleted1764000000000 } from './1764000000000-customers-deleted.ts';
import { CustomerSearch1764100000000 } from './1764100000000-customer-search.ts';
import { AuditLog1764200000000 } from './1764200000000-audit-log.ts';
import { Sessions1764300000000 } from './1764300000000-sessions.ts';
import { Accounts1764500000000 } from './1764500000000-accounts.ts';
import { Tenants1764600000000 } from './1764600000000-tenants.ts';
import { Oauth1764700000000 } from './1764700000000-oauth.ts';
import { TwoFactor1764800000000 } from './1764800000000-two-factor.ts';
import { Identities1764900000000 } from './1764900000000-identities.ts';
import { TasksAndSchedules1765100000000 } from './1765100000000-tasks-and-schedules.ts';
import { Mails1765200000000 } from './1765200000000-mails.ts';
import { Events1765250000000 } from './1765250000000-events.ts';
import { IdentityLinks1765300000000 } from './1765300000000-identity-links.ts';
import { Notifications1765400000000 } from './1765400000000-notifications.ts';
import { Keeping1765500000000 } from './1765500000000-keeping.ts';
import { MailRecipientKinds1795334641278 } from './1795334641278-mail-recipient-kinds.ts';

export const migrations = [Initial1763700000000, CustomersDeleted1764000000000, CustomerSearch1764100000000, AuditLog1764200000000, Sessions1764300000000, Accounts1764500000000, Tenants1764600000000, Oauth1764700000000, TwoFactor1764800000000, Identities1764900000000, TasksAndSchedules1765100000000, Mails1765200000000, Events1765250000000, IdentityLinks1765300000000, Notifications1765400000000, Keeping1765500000000, MailRecipientKinds1795334641278];
