import type { Json } from '../../../engine/core/expressions.ts';
import { Loading } from '../../components/Loading.tsx';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useInstanceVariables } from '../../state/instances.ts';
import { Card } from '../../ui/Card.tsx';

/** The data of the case, as expressions see it. */
export function CaseVariables({ instance }: { readonly instance: string }) {
  const t = useTexts(caseTexts);
  const { data, isPending } = useInstanceVariables(instance);
  const entries = Object.entries((data?.variables ?? {}) as Readonly<Record<string, Json>>);
  return (
    <Card title={t('variables')}>
      {isPending ? (
        <Loading />
      ) : entries.length === 0 ? (
        <p className="ac-quiet">{t('noVariables')}</p>
      ) : (
        <dl className="ac-variables">
          {entries
            .toSorted(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, value]) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  <Value value={value} />
                </dd>
              </div>
            ))}
        </dl>
      )}
    </Card>
  );
}

const SHORT_MAX = 80;

function Value({ value }: { readonly value: Json }) {
  if (typeof value !== 'object' || value === null) return <code>{shortened(JSON.stringify(value))}</code>;
  const text = JSON.stringify(value);
  if (text.length <= SHORT_MAX) return <code>{text}</code>;
  return (
    <details>
      <summary>
        <code>{shortened(text)}</code>
      </summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

const shortened = (text: string): string => (text.length > SHORT_MAX ? `${text.slice(0, SHORT_MAX)} …` : text);
