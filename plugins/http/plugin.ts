import { lookup } from 'node:dns/promises';
import { definePlugin } from '../contract/definePlugin.ts';
import { requestJob } from './request.ts';
import { HttpSettings } from './settings.ts';

export default definePlugin({
  name: 'http',
  settings: HttpSettings,
  jobs: {
    'http.request': requestJob((host) => lookup(host, { all: true })),
  },
});
