import { BugOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Notice } from '../ui/Notice.tsx';

interface CrashBoundaryProps {
  /** Where one is: a crash stays on its page. */
  readonly place: string;
  readonly children: ReactNode;
}

interface Crash {
  readonly error: unknown;
}

interface State {
  readonly place: string;
  readonly crash: Crash | null;
}

/** Catches what a page throws while it is drawn, so that the rest of the app stays usable. */
export class CrashBoundary extends Component<CrashBoundaryProps, State> {
  override state: State = { place: this.props.place, crash: null };

  static getDerivedStateFromError(error: unknown): Pick<State, 'crash'> {
    return { crash: { error } };
  }

  static getDerivedStateFromProps({ place }: CrashBoundaryProps, before: State): State | null {
    return place === before.place ? null : { place, crash: null };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    return crash === null ? this.props.children : <Crashed error={crash.error} />;
  }
}

/** A chunk that cannot be loaded any more means that a newer version was installed. */
function Crashed({ error }: Crash) {
  const t = useTexts(shellTexts);
  const isOutdated = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  return (
    <Notice
      isPage
      isUrgent
      picture={<BugOutlined />}
      title={isOutdated ? t('newVersion') : t('crashed')}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {isOutdated ? null : t('crashedHelp')}
    </Notice>
  );
}
