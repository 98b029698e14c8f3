/** What a plugin may ask about the organisation of the job's tenant. Units and people go by their codes and user names. */
export interface Directory {
  /** Codes of the outlets that serve a region, sorted; empty when none does. */
  outletsServing(region: string): Promise<readonly string[]>;

  /** The technician of the unit with the fewest open tasks who is not excluded; null when nobody is left. */
  leastLoadedTechnician(unit: string, exclude: readonly string[]): Promise<string | null>;

  /** The unit one step up the ladder, or, asked for a role, the nearest one above that has somebody with it; else null. */
  unitAbove(unit: string, role: string | null): Promise<UnitAbove | null>;
}

interface UnitAbove {
  readonly unit: string;
  readonly level: string;
}
