import { definePlugin } from '../contract/definePlugin.ts';
import { send } from './send.ts';
import { MailSettings } from './settings.ts';

export default definePlugin({
  name: 'mail',
  settings: MailSettings,
  jobs: {
    'mail.send': send,
  },
});
