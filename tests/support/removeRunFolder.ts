import { stopCluster } from './cluster.ts';

/** After all tests. */
export default async function removeRunFolder(): Promise<void> {
  const folder = process.env.AFTERCARE_RUN_FOLDER;
  if (folder !== undefined) await stopCluster(folder);
}
