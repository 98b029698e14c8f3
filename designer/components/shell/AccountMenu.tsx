import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { shellTexts } from '../../i18n/shellTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useMe, useSignOut } from '../../state/session.ts';
import { DropDown } from '../../ui/DropDown.tsx';

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu() {
  const t = useTexts(shellTexts);
  const label = useLabel();
  const me = useMe();
  const signOut = useSignOut();
  const name = label(me.person?.name, me.name);
  const face = (
    <>
      <UserOutlined aria-hidden />
      <span className="ac-account-name">{name}</span>
    </>
  );
  return (
    <DropDown label={t('account', { name })} face={face}>
      <div className="ac-drop-down-note">
        <div>{`${me.user} @ ${me.tenant}`}</div>
        {me.roles.map(({ role, roleName, unit, unitName }) => (
          <div key={`${role}@${unit}`}>{`${label(roleName, role)} · ${label(unitName, unit)}`}</div>
        ))}
      </div>
      <button type="button" className="ac-drop-down-item" onClick={() => signOut.mutate()}>
        <LogoutOutlined aria-hidden />
        {t('signOut')}
      </button>
    </DropDown>
  );
}
