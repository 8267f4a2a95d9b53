/** Roles: everybody calls everything, and nobody gets what the contract does not grant them. */
import { permissions, roles } from '../generated/vocabulary.ts';
import type { Role } from '../generated/vocabulary.ts';
import type { Subject } from '../test/support/contract/document.ts';
import { refusalsOfCallers, subjects } from '../test/support/contract/document.ts';
import type { Answer } from './client.ts';
import { connect } from './client.ts';
import { addressOf, exampleRequest } from './contract.ts';
import { newTenant, tokenOf } from './people.ts';
import type { Proof } from './proof.ts';

interface Caller {
  name: string;
  scheme: 'bearer' | 'apiKey' | null;
  held: readonly string[];
  headers: Record<string, string>;
}

/** Nobody, each role, and a key for each permission and for all of them. */
const CALLERS = 1 + Object.keys(roles).length + permissions.length + 1;
const CELLS = subjects.length * CALLERS;
/** At its smallest, each operation meets one in so many callers, the next one others: a test has all the cells, within one process. */
const SMALL_SHARE = 5;

export const rolesProof: Proof = {
  id: 'P25',
  promise: 'Nobody may what nobody granted',
  figure: 'every role, key and nobody × every operation: 100 % of cells not granted answer 401, 403 or 404',
  sizes: { small: subjects.length * Math.floor(CALLERS / SMALL_SHARE), usual: CELLS, full: CELLS },

  async run(size, tools) {
    const failures: string[] = [];
    const database = await tools.database();
    const tenant = await newTenant(database);
    const client = connect((await tools.start(database)).url);
    const callers: Caller[] = [{ name: 'nobody', scheme: null, held: [], headers: {} }];
    for (const [role, held] of Object.entries(roles)) callers.push({ name: role, scheme: 'bearer', held, headers: tokenOf(tenant, role as Role) });
    for (const scopes of [...permissions.map((permission) => [permission]), permissions]) {
      const { body } = await client.send('POST', '/api/v1/api-keys', { headers: tenant.owner, body: { name: 'Cell', scopes } });
      callers.push({ name: `a key with ${scopes.join()}`, scheme: 'apiKey', held: scopes, headers: { 'x-api-key': body.secret as string } });
    }
    const counts = { cells: 0, granted: 0 };
    const share = size < CELLS ? SMALL_SHARE : 1;
    for (const [place, subject] of subjects.entries()) {
      // What people may do about themselves, such as to be gone, is done to people of its own.
      const own = isAboutCaller(subject);
      await Promise.all(callers.map(async (caller, index) => {
        if ((place + index) % share > 0) return;
        const credentials = own && caller.scheme === 'bearer' ? tokenOf(await newTenant(database), caller.name as Role) : caller.headers;
        const { headers, ...request } = exampleRequest(subject, `cell-${subject.id}-${index}`);
        const answer = await client.send(subject.row.method, addressOf(subject), { ...request, headers: { ...headers, ...credentials } });
        const granted = isGranted(subject, caller);
        if (granted ? isTurnedAway(subject, answer) : ![401, 403, 404].includes(answer.status)) {
          failures.push(`${caller.name} ${granted ? 'may' : 'may not'} ${subject.id}, and is answered ${answer.status} ${answer.text.slice(0, 150)}`);
        }
        counts.cells++;
        if (granted) counts.granted++;
        tools.progress(counts.cells, size, 'cells');
      }));
    }
    client.close();
    return { n: counts.cells, failures, notes: [`${subjects.length} operations × ${callers.length} callers; ${counts.cells - counts.granted} cells are not granted`] };
  },
};

const isAboutCaller = ({ row }: Subject): boolean => row.method !== 'GET' && row.security.some(({ permissions: needed }) => needed.length === 0);

/** What the contract says of this cell. */
function isGranted({ row }: Subject, { scheme, held }: Caller): boolean {
  if (row.security.length === 0) return true;
  return row.security.some((way) => way.scheme === scheme && way.permissions.every((permission) => held.includes(permission)));
}

/** Refused for who they are; a rule of the operation's own may still say no. */
function isTurnedAway(subject: Subject, { status, body }: Answer): boolean {
  return (status === 401 || status === 403) && subject.row.security.length > 0 && refusalsOfCallers(subject).includes(body?.code as string);
}
