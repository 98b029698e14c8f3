import { type Static, Type } from '@sinclair/typebox';
import { Secret } from '../contract/secret.ts';
import { ADDRESS } from './address.ts';

export const MailSettings = Type.Object({
  /** `smtps://user:password@host:465`, or `smtp://…:587` for STARTTLS. Without it, mail is written to the log. */
  smtpUrl: Secret(Type.Optional(Type.String({ pattern: '^smtps?://' }))),
  /** Whether an `smtp:` connection must be encrypted before anything is said. */
  requireTls: Type.Boolean({ default: true }),
  from: Type.String({ pattern: ADDRESS, default: 'aftercare@localhost' }),
  fromName: Type.String({ maxLength: 100, default: 'Aftercare' }),
  /** Where our own are: `supervisor@HZ-1` is sent to `supervisor@hz-01.<staffDomain>`, `wang.fang` to `wang.fang@<staffDomain>`. */
  staffDomain: Type.Optional(Type.String({ minLength: 1 })),
});

export type MailSettings = Static<typeof MailSettings>;
