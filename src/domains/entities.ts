/** Every table TypeORM knows. */
import { ApiKey, Membership, RefreshToken, Tenant, User } from './access/entity.ts';
import { AuditEntry } from './audit/entity.ts';
import { Customer } from './customers/entity.ts';
import { Invoice, InvoiceCounter, InvoiceItem } from './invoices/entity.ts';

export const entities = [Tenant, User, Membership, ApiKey, RefreshToken, Customer, Invoice, InvoiceItem, InvoiceCounter, AuditEntry];
