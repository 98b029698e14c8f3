import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { shellTexts } from '../../i18n/shellTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useMe, useSignOut } from '../../state/session.ts';

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu() {
  const t = useTexts(shellTexts);
  const label = useLabel();
  const me = useMe();
  const signOut = useSignOut();
  const name = label(me.person?.name, me.name);
  const roles = me.roles.map(({ role, roleName, unit, unitName }) => ({
    key: `${role}@${unit}`,
    disabled: true,
    label: `${label(roleName, role)} · ${label(unitName, unit)}`,
  }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'roles', type: 'group', label: `${me.user} @ ${me.tenant}`, children: roles },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: t('signOut'), onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('account', { name })}>
        <span className="ac-account-name">{name}</span>
      </Button>
    </Dropdown>
  );
}
