/** What plugins may ask about the organisation of a tenant. */
export interface Directory {
  /** Codes of the outlets that serve a region, sorted. */
  outletsServing(tenant: string, region: string): Promise<readonly string[]>;

  /** User name of the unit's technician with the fewest open tasks who is not excluded; null when nobody is left. */
  leastLoadedTechnician(tenant: string, unit: string, exclude: readonly string[]): Promise<string | null>;

  /**
   * Code and level of the unit one step up the ladder, or, asked for a role, of the nearest one above that has somebody
   * with it; null where there is none.
   */
  unitAbove(tenant: string, unit: string, role: string | null): Promise<UnitAbove | null>;
}

interface UnitAbove {
  readonly unit: string;
  readonly level: string;
}
