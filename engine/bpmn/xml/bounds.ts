/** What a file may hold. Beyond any of these it is refused before a tree is made of it. */
export const FILE_BYTES_MAX = 5 * 1024 * 1024;
export const ELEMENTS_MAX = 50_000;
export const DEPTH_MAX = 100;
export const ATTRIBUTE_LENGTH_MAX = 64 * 1024;
export const ATTRIBUTES_PER_ELEMENT_MAX = 200;
export const NAMESPACES_MAX = 200;
/** Nobody mends more than these at once. */
export const PROBLEMS_MAX = 500;
