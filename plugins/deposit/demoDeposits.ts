/** Outlets that have enough, one that is nearly used up, and one that has paid nothing yet. */
export const demoDeposits: Readonly<Record<string, number>> = {
  ...{ HQ: 1_000_000, EAST: 200_000, SOUTH: 200_000, ZJ: 50_000, JS: 50_000, GD: 50_000 },
  ...{ 'HZ-1': 5_000, 'HZ-2': 300, 'NB-1': 3_000, 'NJ-1': 4_000, 'SU-1': 2_000, 'GZ-1': 5_000, 'SZ-1': 0 },
};
