import { Button, Input } from 'antd';
import { useState } from 'react';
import { signInTexts } from '../../i18n/signInTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import { useSignIn } from '../../state/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Field } from '../../ui/Field.tsx';
import { rememberSeat, rememberedSeat } from './rememberedSeat.ts';

interface SignInFormProps {
  /** Who it is, where that is settled. */
  readonly as?: { readonly tenant: string; readonly username: string };
}

type Troubles = { readonly [Name in 'tenant' | 'username' | 'password']?: string | undefined };

export function SignInForm({ as }: SignInFormProps) {
  const t = useTexts(signInTexts);
  const say = useTroubleText();
  const signIn = useSignIn();
  const [{ tenant, username }, setSeat] = useState(() => as ?? rememberedSeat());
  const [password, setPassword] = useState('');
  const [firstEmpty] = useState(() => (tenant === '' ? 'tenant' : username === '' ? 'username' : 'password'));
  const [isTried, setTried] = useState(false);

  const troubles: Troubles = {
    tenant: tenant === '' ? t('tenantNeeded') : /^[a-z0-9-]+$/.test(tenant) ? undefined : t('tenantRule'),
    username: username === '' ? t('usernameNeeded') : undefined,
    password: password === '' ? t('passwordNeeded') : undefined,
  };
  const shown: Troubles = isTried ? troubles : {};
  const submit = (): void => {
    setTried(true);
    if (Object.values(troubles).some((trouble) => trouble !== undefined)) return;
    rememberSeat({ tenant, username });
    signIn.mutate({ tenant, username, password });
  };

  return (
    <form
      className="ac-sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {signIn.isError && <Banner tone="bad">{say(signIn.error)}</Banner>}
      {as === undefined && (
        <Field label={t('tenant')} trouble={shown.tenant}>
          {(control) => (
            <Input
              {...control}
              size="large"
              value={tenant}
              onChange={({ target }) => setSeat({ username, tenant: target.value.trim() })}
              autoComplete="organization"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus={firstEmpty === 'tenant'}
            />
          )}
        </Field>
      )}
      <Field label={t('username')} trouble={shown.username}>
        {(control) => (
          <Input
            {...control}
            size="large"
            value={username}
            onChange={({ target }) => setSeat({ tenant, username: target.value.trim() })}
            readOnly={as !== undefined}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={firstEmpty === 'username'}
          />
        )}
      </Field>
      <Field label={t('password')} trouble={shown.password}>
        {(control) => (
          <Input.Password
            {...control}
            size="large"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
            autoComplete="current-password"
            autoFocus={firstEmpty === 'password'}
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
