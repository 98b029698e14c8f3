/** Outlets that have enough, one that is nearly used up, and one that has paid nothing yet. */
export const demoDeposits: Readonly<Record<string, number>> = {
  ...{ HQ: 1_000_000, EAST: 200_000, SOUTH: 200_000, ZJ: 50_000, JS: 50_000, GD: 50_000 },
  ...{ 'HZ-01': 5_000, 'HZ-02': 300, 'NB-01': 3_000, 'NJ-01': 4_000, 'SZ-01': 2_000, 'GZ-01': 5_000, 'FS-01': 0 },
};
