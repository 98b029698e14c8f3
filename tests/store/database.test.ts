import { describeDatabases } from '../support/databases.ts';

describeDatabases('a database', (open, backend) => {
  test('opens', async () => {
    const database = await open();
    expect(database.kind).toBe(backend.kind);
  });
});
