-- Spreads the tables of a migrated, still empty database over the nodes of a Citus cluster: psql --file=deploy/citus/distribute.sql,
-- as the owner, on the coordinator. docs/scaling.md has the steps before and after, and what does not work yet.
\set ON_ERROR_STOP on
BEGIN;

SELECT format('ALTER DATABASE %I SET citus.propagate_set_commands = ''local''', current_database()) \gexec
-- A search asks a function, and the function a table: both are on the node of the tenant.
SELECT format('ALTER DATABASE %I SET citus.allow_nested_distributed_execution = on', current_database()) \gexec
-- Statements come to the other nodes as the role that the service acts as.
ALTER ROLE deed_app LOGIN;
SET LOCAL citus.multi_shard_modify_mode = 'sequential';

-- Citus takes no subquery in a policy. Ours are there to ask for a setting once in a statement; a stable expression says the same.
-- This one asks another table: whose tenant is not the one of the transaction is then told by memberships alone.
DROP POLICY tenants_member ON tenants;
DO $$
DECLARE
  policy record;
  scalar constant text := '\( SELECT (\(?NULLIF\(current_setting\(''app\.\w+''::text, true\), ''''::text\)\)?(::uuid)?) AS "nullif"\)';
BEGIN
  FOR policy IN SELECT polname, polrelid::regclass AS "table", pg_get_expr(polqual, polrelid) AS qual, pg_get_expr(polwithcheck, polrelid) AS checked FROM pg_policy LOOP
    CONTINUE WHEN concat(policy.qual, policy.checked) !~ scalar;
    EXECUTE format('ALTER POLICY %I ON %s', policy.polname, policy."table")
      || coalesce(' USING (' || regexp_replace(policy.qual, scalar, '\1', 'g') || ')', '')
      || coalesce(' WITH CHECK (' || regexp_replace(policy.checked, scalar, '\1', 'g') || ')', '');
  END LOOP;
END $$;

-- Foreign keys lead from table to table, and none may lead from a table that is not spread to one that is: off, and on again at the end.
CREATE TEMPORARY TABLE foreign_keys ON COMMIT DROP AS
SELECT conrelid::regclass AS "table", conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = conrelid AND attname = 'tenant_id' AND NOT attisdropped);
DO $$
DECLARE foreign_key record;
BEGIN
  FOR foreign_key IN SELECT * FROM foreign_keys LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', foreign_key."table", foreign_key.conname); END LOOP;
END $$;

-- The tables of people stay on the coordinator, and would be managed by Citus if they referred to a table that is everywhere; a row of
-- `users` is never deleted, so that this key guards little.
DO $$
DECLARE foreign_key record;
BEGIN
  FOR foreign_key IN SELECT conrelid::regclass AS "table", conname FROM pg_constraint WHERE contype = 'f' AND confrelid = 'users'::regclass LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', foreign_key."table", foreign_key.conname);
  END LOOP;
END $$;

-- What has no tenant and is referred to by what has one is on every node.
SELECT create_reference_table('users');

-- All by tenant, so that what belongs together lies together.
SELECT create_distributed_table('tenants', 'id', colocate_with => 'none');
SELECT create_distributed_table('memberships', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('invitations', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('api_keys', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('oauth_clients', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('oauth_assertions', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('customers', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('invoices', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('invoice_items', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('invoice_counters', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('idempotency_keys', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('tasks', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('events', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('webhook_endpoints', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('webhook_deliveries', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('webhook_attempts', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('mails', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('mail_recipients', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('mail_events', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('mail_suppressions', 'tenant_id', colocate_with => 'tenants');
SELECT create_distributed_table('notifications', 'tenant_id', colocate_with => 'tenants');

DO $$
DECLARE foreign_key record;
BEGIN
  FOR foreign_key IN SELECT * FROM foreign_keys LOOP EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', foreign_key."table", foreign_key.conname, foreign_key.definition); END LOOP;
END $$;
COMMIT;

-- These stay on the coordinator: people's own, whose keys begin with the person, and what belongs to the whole service:
-- devices sessions refresh_tokens one_time_tokens two_factor recovery_codes identities
-- audit_log audit_heads (one statement moves a chain on and adds to it, which Citus cannot do across nodes under row-level security)
-- external_logins pre_registrations registrations revocations rate_limits schedules mail_counts migrations
