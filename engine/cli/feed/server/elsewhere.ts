import { text } from '../../language.ts';
import type { FeedServer } from './feedServer.ts';

/** A server that runs already; its clock is not ours to set. */
export const elsewhere = (url: string): FeedServer => ({
  url,
  about: text('as it runs, on its own clock', '已在运行，使用其自身时钟'),
  inside: null,
  close: async () => undefined,
});
