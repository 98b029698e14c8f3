import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { GatheringSocket } from '../../engine/store/gatheringSocket.ts';

describe('a gathering socket', () => {
  test('holds what is written in one turn, and sends all of it after', async () => {
    let heard = '';
    const server = createServer((peer) =>
      peer.on('data', (chunk) => (heard += chunk.toString())).on('end', () => peer.end()),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = new GatheringSocket();
    socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');

    const told: string[] = [];
    socket.write('open ', () => told.push('open'));
    socket.write(Buffer.from('ask '));
    socket.write('commit', 'utf8', () => told.push('commit'));
    expect(socket.writableLength).toBe('open ask commit'.length);
    await new Promise((resolve) => process.nextTick(resolve));
    expect(socket.writableLength).toBe(0);

    socket.end(' bye');
    await once(socket, 'close');
    expect(heard).toBe('open ask commit bye');
    expect(told).toEqual(['open', 'commit']);
    server.close();
  });
});
