/** What Postgres's own catalogue says about tenants: each line returned is a table, a policy or a role that would leak. */
import { APP_ROLE } from '../src/database/data-source.ts';
import { asSuperuser, leakingViews, tenantTables } from '../test/support/postgres.ts';

interface Policy {
  table: string;
  name: string;
  command: string;
  using: string | null;
  check: string | null;
  permissive: boolean;
  roles: string[];
}

interface Role {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  logsIn: boolean;
  reachable: boolean;
}

const TENANT_SETTING = String.raw`current_setting\('app\.tenant_id'::text, true\)`;
const USER_SETTING = String.raw`\( SELECT \(NULLIF\(current_setting\('app\.user_id'::text, true\), ''::text\)\)::uuid AS "nullif"\)`;
/** Of the tenant where no person acts, else the person's own. */
const OWN_WITHIN_TENANT = new RegExp(String.raw`^\(\(\(tenant_id = \( SELECT .*${TENANT_SETTING}[^=]*\)\) AND \(${USER_SETTING} IS NULL\)\) OR \(user_id = ${USER_SETTING}\)\)$`);
const HOUSEKEEPING = 'deed_housekeeping';
const OWN_MEMBERSHIPS = /\((memberships\.)?user_id = .*current_setting\('app\.user_id'::text, true\)/;

export async function catalogueFaults(databaseUrl: string): Promise<{ tables: number; faults: string[] }> {
  const tables = await tenantTables(databaseUrl);
  const faults = (await leakingViews(databaseUrl)).map((name) => `${name} is a view with the rights of its owner: policies do not hold through it`);
  await asSuperuser(async (client) => {
    const select = async <Row extends object>(text: string): Promise<Row[]> => (await client.query(text, text.includes('$1') ? [APP_ROLE] : [])).rows as Row[];
    const relations = await select<{ name: string; kind: string; enabled: boolean; forced: boolean; owner: string; led: boolean }>(
      `SELECT c.relname AS name, c.relkind AS kind, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced, pg_get_userbyid(c.relowner) AS owner,
         EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
           WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL AND a.attname = CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END) AS led
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace`,
    );
    const policies = await select<Policy>(
      `SELECT tablename AS table, policyname AS name, cmd AS command, qual AS using, with_check AS check, permissive = 'PERMISSIVE' AS permissive, roles::text[] AS roles FROM pg_policies WHERE schemaname = 'public'`,
    );
    const roles = await select<Role>(
      `SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypasses, rolcanlogin AS "logsIn", pg_has_role($1, oid, 'MEMBER') AS reachable FROM pg_roles`,
    );
    const isApp = (policy: Policy): boolean => policy.roles.includes('public') || policy.roles.includes(APP_ROLE);

    for (const { name, owner } of tables) {
      const relation = relations.find((found) => found.name === name)!;
      if (!relation.enabled) faults.push(`${name}: row-level security is not enabled`);
      if (!relation.forced) faults.push(`${name}: row-level security is not forced`);
      if (!relation.led) faults.push(`${name}: no index is led by ${owner}`);
      if (relation.owner === APP_ROLE) faults.push(`${name} belongs to ${APP_ROLE}`);
      const ofTenant = new RegExp(String.raw`^\(${owner} = \( SELECT .*${TENANT_SETTING}`);
      const whole = policies.filter((policy) => policy.table === name && isApp(policy) && policy.permissive && policy.command === 'ALL');
      if (whole.length !== 1) faults.push(`${name}: ${whole.length} policies for every command instead of one`);
      const isHeld = (condition: string | null): boolean => ofTenant.test(condition ?? '') || OWN_WITHIN_TENANT.test(condition ?? '');
      for (const policy of whole) if (!isHeld(policy.using) || !isHeld(policy.check)) faults.push(`${name}: ${policy.name} does not hold USING and WITH CHECK to the tenant`);
      faults.push(...policies.filter((policy) => policy.table === name && !whole.includes(policy)).flatMap((policy) => policyFaults(policy, isApp(policy), ofTenant, roles)));
    }
    const [app] = roles.filter((role) => role.name === APP_ROLE);
    if (!app || app.superuser || app.bypasses || app.logsIn) faults.push(`${APP_ROLE} is missing, superuser, logs in or bypasses row-level security`);
    for (const role of roles) if (role.name !== APP_ROLE && role.reachable) faults.push(`${APP_ROLE} can become ${role.name}`);
  }, databaseUrl);
  return { tables: tables.length, faults };
}

/** A policy beside the tenant's own may only let read: a person their memberships and the tenants of these, or a role that nobody can log in as. One such role removes what is past its time. */
function policyFaults(policy: Policy, isApp: boolean, ofTenant: RegExp, roles: Role[]): string[] {
  const { table, name, command, using, permissive } = policy;
  // One that restricts can only take away.
  if (!permissive) return [];
  const cleans = policy.roles.join() === HOUSEKEEPING && / < now\(\)\)$/.test(using ?? '');
  const faults = command === 'SELECT' || cleans || ofTenant.test(policy.check ?? using ?? '') ? [] : [`${table}: ${name} lets ${policy.roles.join()} ${command}`];
  if (isApp) return OWN_MEMBERSHIPS.test(using ?? '') || ofTenant.test(using ?? policy.check ?? '') ? faults : [...faults, `${table}: ${name} shows ${APP_ROLE} more than a tenant or a person owns`];
  for (const role of roles.filter(({ name: known }) => policy.roles.includes(known))) {
    if (role.logsIn) faults.push(`${table}: ${name} is for ${role.name}, who can log in`);
    if (role.reachable) faults.push(`${table}: ${name} is for ${role.name}, whom ${APP_ROLE} can become`);
  }
  return faults;
}
