import { Button } from 'antd';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useTimeline } from '../../state/instances.ts';
import { Card } from '../../ui/Card.tsx';

/** What happened, in plain words, in its order. */
export function CaseTimeline({ instance }: { readonly instance: string }) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const { moment } = useFormats();
  const timeline = useTimeline(instance);
  if (timeline.isPending) return <Loading />;
  if (timeline.isError) return <Failed error={timeline.error} retry={timeline.refetch} />;
  const entries = timeline.data.pages.flatMap(({ items }) => items);
  return (
    <Card title={t('timeline')}>
      <ol className="ac-timeline">
        {entries.map((entry, index) => (
          <li key={`${entry.sequence}-${index}`} className={`ac-timeline-${toneOf(entry.kind)}`}>
            <div>{label(entry.text)}</div>
            <time dateTime={entry.at} className="ac-quiet">
              {moment(entry.at)}
            </time>
          </li>
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button type="text" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('laterEvents')}
        </Button>
      )}
    </Card>
  );
}

function toneOf(kind: string): 'bad' | 'good' | 'plain' {
  if (kind === 'incidentRaised' || kind === 'errorThrown' || kind === 'jobFailed') return 'bad';
  return kind === 'taskCompleted' || kind === 'instanceCompleted' ? 'good' : 'plain';
}
