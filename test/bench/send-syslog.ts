/**
 * Sends syslog at an even rate, in a process of its own, and prints how many messages it sent.
 *
 *     node test/bench/send-syslog.ts udp|tcp|tls PORT MESSAGES_A_SECOND SECONDS
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { argv } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';

const [, , protocol = 'udp', port = '5514', rate = '20000', seconds = '5'] = argv;
const STEP_MILLISECONDS = 5;

/** About what a firewall and a Linux server send: 120 to 200 bytes, one in ten a login. */
function message(index: number): string {
  const number = String(index).padStart(9, '0');
  return index % 10 === 0
    ? `<38>May  1 10:00:00 office sshd[${1000 + (index % 500)}]: Failed password for invalid user admin from 192.0.2.${index % 250} port 40022 ssh2 ${number}`
    : `<134>May  1 10:00:00 gateway filterlog[71]: 5,,,1000000103,igb0,match,block,in,4,0x0,,64,${number},0,DF,6,tcp,60,198.51.100.7,192.0.2.${index % 250},51234,443,0,S,2863311530,,64240,,mss;sackOK`;
}

async function openSender(): Promise<{ send(messages: string[]): Promise<void>; close(): Promise<void> }> {
  if (protocol === 'udp') {
    const socket = createSocket({ type: 'udp4', sendBufferSize: 4 * 1024 * 1024 });
    await new Promise<void>((resolve) => socket.connect(Number(port), '127.0.0.1', resolve));
    return {
      async send(messages) {
        for (const text of messages.slice(1)) socket.send(text);
        await new Promise((resolve) => socket.send(messages[0] ?? '', resolve));
      },
      async close() {
        socket.close();
      },
    };
  }
  const to = { port: Number(port), host: '127.0.0.1' };
  const socket: Socket = protocol === 'tls' ? connectTls({ ...to, rejectUnauthorized: false }) : connect(to);
  await once(socket, protocol === 'tls' ? 'secureConnect' : 'connect');
  return {
    async send(messages) {
      // Frames with octet counts over TLS, as RFC 5425 has them, lines over TCP.
      const frames = messages.map((text) => (protocol === 'tls' ? `${text.length} ${text}` : `${text}\n`));
      if (!socket.write(frames.join(''))) await once(socket, 'drain');
    },
    async close() {
      socket.end();
      await once(socket, 'close');
    },
  };
}

const sender = await openSender();
const started = performance.now();
let sent = 0;
for (let elapsed = 0; elapsed < Number(seconds) * 1000; elapsed = performance.now() - started) {
  const due = Math.floor((Math.min(elapsed + STEP_MILLISECONDS, Number(seconds) * 1000) / 1000) * Number(rate));
  if (due > sent) await sender.send(Array.from({ length: due - sent }, (_, index) => message(sent + index)));
  sent = Math.max(sent, due);
  await pause(STEP_MILLISECONDS);
}
const took = performance.now() - started;
await sender.close();
console.log(JSON.stringify({ sent, seconds: took / 1000 }));
