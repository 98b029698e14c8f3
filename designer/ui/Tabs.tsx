import './tabs.css';

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly chosen: Value;
  readonly tabs: readonly { readonly value: Value; readonly name: string; readonly count?: number | undefined }[];
  readonly choose: (value: Value) => void;
}

/** One of a few views of the same, as buttons in a row. */
export function Tabs<Value extends string>({ label, chosen, tabs, choose }: TabsProps<Value>) {
  return (
    <div className="ac-tabs" role="group" aria-label={label}>
      {tabs.map(({ value, name, count }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
          {name}
          {count !== undefined && <span className="ac-tabs-count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
