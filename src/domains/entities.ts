/** Every table TypeORM knows. */
import { Event } from '../events/entity.ts';
import { User } from './accounts/entity.ts';
import { ApiKey } from './api-keys/entity.ts';
import { AuditEntry } from './audit/entity.ts';
import { Customer } from './customers/entity.ts';
import { Identity } from './external-login/entity.ts';
import { Invoice, InvoiceCounter, InvoiceItem } from './invoices/entity.ts';
import { Mail, MailEvent, MailRecipient, MailSuppression } from './mail/entity.ts';
import { Notification } from './notifications/entity.ts';
import { OAuthAssertion, OAuthClient } from './oauth/entity.ts';
import { Schedule } from './schedules/entity.ts';
import { Device, RefreshToken, Session } from './sessions/entity.ts';
import { Task } from './tasks/entity.ts';
import { Invitation, Membership, Tenant } from './tenants/entity.ts';
import { WebhookAttempt, WebhookDelivery, WebhookEndpoint } from './webhooks/entity.ts';

export const entities = [Tenant, User, Membership, Invitation, Device, Session, RefreshToken, Identity, ApiKey, OAuthClient, OAuthAssertion, Customer, Invoice, InvoiceItem, InvoiceCounter, Mail, MailRecipient, MailEvent, MailSuppression, Task, Schedule, Event, WebhookEndpoint, WebhookDelivery, WebhookAttempt, Notification, AuditEntry];
