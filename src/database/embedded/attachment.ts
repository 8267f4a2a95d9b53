/**
 * One application's connection to the supervisor of a directory: found, or started when there is none.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { controlFiles, lockIdentity, readEndpoint } from './control.ts';
import type { Message, Order } from './control.ts';
import { openLogFile } from './log-file.ts';

export interface Attachment {
  socket: Socket;
  port: number;
  password: string;
}

/** What an earlier supervisor may need to stop its server before ours gets its turn. */
const handoverSeconds = 70;

export async function attach(order: Order): Promise<Attachment> {
  const log = openLogFile(controlFiles(order.directory).log);
  const deadline = Date.now() + (order.startTimeoutSeconds + handoverSeconds) * 1000;
  let supervisor: ChildProcess | undefined;
  try {
    while (Date.now() < deadline) {
      const attachment = await join(order.directory);
      if (attachment) return attachment;
      if (supervisor && hasFailed(supervisor)) throw new Error(`The embedded Postgres did not start: ${log.tail()}`);
      if (!supervisor || hasEnded(supervisor)) supervisor = startSupervisor(order, log.descriptor);
      await sleep(15);
    }
    throw new Error(`The embedded Postgres did not start in time: another supervisor holds ${order.directory}. The end of its log (${log.path}):\n${log.tail()}`);
  } finally {
    // Ends its claim as our stand-in: from here on only the connection holds.
    supervisor?.stdin?.destroy();
    log.close();
  }
}

/** Undefined when no supervisor answers, or it goes away before its server is ready. */
async function join(directory: string): Promise<Attachment | undefined> {
  const path = readEndpoint(directory);
  if (path === undefined) return undefined;
  const socket = connect(path);
  socket.on('error', () => undefined);
  const message = await firstMessage(socket);
  if (message?.state === 'ready' && message.lockIdentity === lockIdentity(directory)) {
    return { socket, port: message.port, password: message.password };
  }
  socket.destroy();
  if (message?.state === 'failed') throw new Error(`The embedded Postgres did not start: ${message.message}`);
  return undefined;
}

function firstMessage(socket: Socket): Promise<Message | undefined> {
  return new Promise((done) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\n');
      if (end >= 0) done(JSON.parse(text.slice(0, end)) as Message);
    });
    socket.once('close', () => done(undefined));
  });
}

function startSupervisor(order: Order, log: number): ChildProcess {
  const { compileCache } = controlFiles(order.directory);
  const supervisor = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=1', '--v8-pool-size=1', fileURLToPath(new URL('supervisor.ts', import.meta.url)), JSON.stringify(order)],
    {
      // A session of its own: Ctrl-C reaches the application, which drains, and not its database.
      detached: true,
      cwd: '/',
      stdio: ['pipe', log, log],
      // With the compile cache the type stripper is not loaded again: a third less memory, and a faster start.
      env: { PATH: '/usr/bin:/bin', NODE_COMPILE_CACHE: compileCache },
    },
  );
  supervisor.on('error', () => undefined);
  supervisor.stdin?.on('error', () => undefined);
  supervisor.unref();
  return supervisor;
}

/** One without a process id could not even be started. */
function hasFailed(child: ChildProcess): boolean {
  return child.pid === undefined || (child.exitCode !== null && child.exitCode !== 0);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
