import { Alert, Button, Form, Input } from 'antd';
import type { Schemas } from '../../api/client.ts';
import { signInTexts } from '../../i18n/signInTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import { useSignIn } from '../../state/session.ts';
import { rememberSeat, rememberedSeat } from './rememberedSeat.ts';

type Values = Schemas['SignIn'];

interface SignInFormProps {
  /** Who it is, where that is settled. */
  readonly as?: { readonly tenant: string; readonly username: string };
}

export function SignInForm({ as }: SignInFormProps) {
  const t = useTexts(signInTexts);
  const say = useTroubleText();
  const signIn = useSignIn();
  const seat = as ?? rememberedSeat();
  const submit = (values: Values): void => {
    rememberSeat(values);
    signIn.mutate({ ...values, tenant: values.tenant.trim(), username: values.username.trim() });
  };
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={seat} onFinish={submit} size="large">
      {signIn.isError && <Alert className="ac-sign-in-trouble" type="error" showIcon title={say(signIn.error)} />}
      <Form.Item
        name="tenant"
        label={t('tenant')}
        hidden={as !== undefined}
        rules={[
          { required: true, message: t('tenantNeeded') },
          { pattern: /^\s*[a-z0-9-]+\s*$/, message: t('tenantRule') },
        ]}
      >
        <Input autoComplete="organization" autoCapitalize="none" spellCheck={false} autoFocus={seat.tenant === ''} />
      </Form.Item>
      <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('usernameNeeded') }]}>
        <Input
          readOnly={as !== undefined}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={seat.tenant !== '' && seat.username === ''}
        />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordNeeded') }]}>
        <Input.Password autoComplete="current-password" autoFocus={seat.username !== ''} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn')}
      </Button>
    </Form>
  );
}
