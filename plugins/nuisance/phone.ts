import { Type } from '@sinclair/typebox';

export const Phone = Type.String({ minLength: 3, maxLength: 40, pattern: '[0-9]' });

/** One number has one spelling: digits, with a plus before a country's code. */
export const phoneKey = (phone: string): string => phone.replace(/^\s*00/, '+').replace(/[^0-9+]/g, '');
