/** Our names of the kinds of appliances that the volunteers write about; what is small and plugged in is one of them. */
const categories: Readonly<Record<string, string>> = {
  'Aircon/dehumidifier': 'airConditioner',
  'Flat screen': 'television',
  'Large home electrical': 'washingMachine',
  Laptop: 'other',
  Mobile: 'other',
  Tablet: 'other',
  'Desktop computer': 'other',
  'PC accessory': 'other',
  'Printer/scanner': 'other',
  'Games console': 'other',
  'Handheld entertainment device': 'other',
  'Digital compact camera': 'other',
  'DSLR/video camera': 'other',
  'Musical instrument': 'other',
  Toy: 'other',
  Misc: 'other',
};

export const productCategoryOf = (category: string): string => categories[category] ?? 'smallAppliance';
