import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface SmtpServer {
  readonly port: number;
  /** What clients said, a line each. */
  readonly heard: readonly string[];
  close(): void;
}

/** As much of a mail server as a test needs: it accepts, unless a reply to a command's beginning is given. */
export async function startSmtpServer(replies: Readonly<Record<string, string>> = {}): Promise<SmtpServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let inData = false;
    let rest = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      heard.push(line);
      if (inData) {
        if (line !== '.') return;
        inData = false;
        say(replies['.'] ?? '250 queued');
        return;
      }
      const beginning = Object.keys(replies).find((each) => line.startsWith(each));
      if (beginning !== undefined) {
        say(replies[beginning]!);
        return;
      }
      if (line.startsWith('EHLO')) {
        say('250-here\r\n250 AUTH PLAIN');
        return;
      }
      if (line.startsWith('AUTH')) {
        say('235 welcome');
        return;
      }
      if (line === 'DATA') {
        inData = true;
        say('354 go on');
        return;
      }
      say('250 fine');
    };
    say('220 here');
    socket.on('data', (data) => {
      const lines = (rest + data.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
