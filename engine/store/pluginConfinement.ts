const PLUGIN_NAME = /^[a-z][a-z0-9]{0,39}$/;

/** A statement of a plugin that waits longer is ended by the server. */
const STATEMENT_MS_MAX = 5_000;

export interface PluginConfinement {
  readonly schema: string;
  readonly role: string;
}

/** Where a plugin's tables live and as whom it reads them; the strict form of the name lets both stand in SQL as text. */
export function confinementOf(plugin: string): PluginConfinement {
  if (!PLUGIN_NAME.test(plugin)) {
    throw new RangeError(`Expected a plugin name like ${PLUGIN_NAME.source}, found ${JSON.stringify(plugin)}`);
  }
  return { schema: `plugin_${plugin}`, role: `aftercare_plugin_${plugin}` };
}

/** Until the end of the transaction; `tenant` has the form that the transaction was opened with. */
export const confineTo = ({ schema, role }: PluginConfinement, tenant: string): string =>
  `set local role ${role};
   set local search_path = ${schema}, pg_temp;
   set local aftercare.tenants = '${tenant}';
   set local statement_timeout = ${STATEMENT_MS_MAX}`;
