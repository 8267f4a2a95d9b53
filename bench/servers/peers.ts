/** The servers Deed is compared with. They share one database and one table. */
import { fileURLToPath } from 'node:url';
import { nestMain } from '../install.ts';
import { firstTenantId, seedPeers } from '../seed.ts';
import { settings } from '../settings.ts';
import { peerSecret, peerToken } from '../token.ts';
import { createdEmailPrefix, type Server } from './server.ts';

function peer(name: string, description: string, program: string, guarded = true): Server {
  return {
    name,
    description,
    guarded,
    database: 'bench_peers',
    prepare: seedPeers,
    command: [process.execPath, program],
    environment: {
      BENCH_JWT_SECRET: peerSecret,
      BENCH_TENANT_ID: firstTenantId,
      BENCH_PEER_OPERATIONS: String(settings.peerOperations),
    },
    token: async () => (guarded ? peerToken() : undefined),
    nextPage: (meta) => (typeof meta.next === 'string' ? `limit=50&cursor=${meta.next}` : undefined),
    cleanUpSql: [`delete from customers where email like '${createdEmailPrefix}%'`, 'vacuum customers'],
  };
}

function source(file: string): string {
  return fileURLToPath(new URL(`../peers/${file}`, import.meta.url));
}

export const peers: Server[] = [
  peer('limit', 'the limit: bare node:http, pipelined pg, JSON by hand, none of it on', source('limit.ts'), false),
  peer('bare', 'bare node:http, pg prepared statements in a pool, none of it on', source('bare.ts'), false),
  peer('fastify', 'Fastify 5, JSON schemas, its usual plugins, pg', source('fastify.ts')),
  peer('fastify-tuned', 'Fastify 5 tuned by hand: token cache, pipelined prepared pg', source('fastifyTuned.ts')),
  peer('openapi-backend', `Express 5, openapi-backend as it comes (${settings.peerOperations} operations), usual middlewares, pg`, source('openapiBackend.ts')),
  peer('nest', 'NestJS 11 on Express, class-validator, usual middlewares, TypeORM find/save', nestMain),
];
