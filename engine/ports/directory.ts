/** What plugins may ask about the organisation of a tenant. */
export interface Directory {
  /** Codes of the outlets that serve a region, sorted. */
  outletsServing(tenant: string, region: string): Promise<readonly string[]>;

  /** User name of the unit's technician with the fewest open tasks who is not excluded; null when nobody is left. */
  leastLoadedTechnician(tenant: string, unit: string, exclude: readonly string[]): Promise<string | null>;

  /** Code and level of the unit one step up the ladder; null at the top. */
  unitAbove(tenant: string, unit: string): Promise<{ readonly unit: string; readonly level: string } | null>;
}
