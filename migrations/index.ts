/** Every migration, oldest first. `make migration NAME=…` writes a new one and lists it here. */
import { Initial1763700000000 } from './1763700000000-initial.ts';
import { AuditLog1764200000000 } from './1764200000000-audit-log.ts';

export const migrations = [Initial1763700000000, AuditLog1764200000000];
