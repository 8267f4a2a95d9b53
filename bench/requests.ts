/** The bytes of the requests: made beforehand where they repeat, so that sending costs next to nothing. */
import type { RunningServer } from './running.ts';
import { createdEmailPrefix, paths, type OperationName } from './servers/server.ts';
import type { Verified } from './verify.ts';

let created = 0;

export type RequestMakers = Record<OperationName, () => Buffer | string>;

export function requestMakers({ server, port }: RunningServer, { token, ids }: Verified): RequestMakers {
  const common = `host: 127.0.0.1:${port}\r\naccept: application/json\r\nuser-agent: deed-bench\r\n`;
  const authorized = token === undefined ? common : `${common}authorization: Bearer ${token}\r\n`;
  const get = (path: string, headers: string): Buffer => Buffer.from(`GET ${path} HTTP/1.1\r\n${headers}\r\n`, 'latin1');

  const health = get(paths.health, common);
  const list = get(paths.list, authorized);
  const byId = ids.map((id) => get(`${paths.customers}/${id}`, authorized));
  const createHead = `POST ${paths.customers} HTTP/1.1\r\n${authorized}content-type: application/json\r\ncontent-length: `;
  const run = Date.now().toString(36);
  let turn = 0;

  return {
    health: () => health,
    list: () => list,
    // A stride that shares no factor with the usual numbers of ids: neighbours in time are no neighbours in the table.
    get: () => {
      turn = (turn + 37) % byId.length;
      return byId[turn] as Buffer;
    },
    create: () => {
      created += 1;
      const body = `{"email":"${createdEmailPrefix}${run}-${created}-${server.name}@example.com","name":"Created Under Load"}`;
      return `${createHead}${body.length}\r\n\r\n${body}`;
    },
  };
}
