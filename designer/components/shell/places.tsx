import { ApartmentOutlined, FolderOpenOutlined, InboxOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { can } from '../../state/capabilities.ts';
import type { Capability } from '../../state/capabilities.ts';
import { paths } from '../../state/paths.ts';
import type { Me } from '../../state/session.ts';

interface Place {
  readonly name: 'inbox' | 'cases' | 'workflows' | 'incidents';
  readonly path: string;
  readonly needs: Capability;
  readonly icon: ReactNode;
}

/** Where the navigation leads, in its order; the first one that somebody may go to is the start page. */
const places: readonly Place[] = [
  { name: 'inbox', path: paths.inbox(), needs: 'workInbox', icon: <InboxOutlined /> },
  { name: 'cases', path: paths.cases(), needs: 'seeCases', icon: <FolderOpenOutlined /> },
  { name: 'workflows', path: paths.workflows(), needs: 'seeWorkflows', icon: <ApartmentOutlined /> },
  { name: 'incidents', path: paths.incidents(), needs: 'seeIncidents', icon: <WarningOutlined /> },
];

export const placesOf = (me: Me): readonly Place[] => places.filter(({ needs }) => can(me, needs));
