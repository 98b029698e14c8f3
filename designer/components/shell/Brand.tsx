/** The name is a name in every language. */
const NAME = 'Aftercare';

export function Brand() {
  return (
    <span className="ac-brand">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <span>{NAME}</span>
    </span>
  );
}
