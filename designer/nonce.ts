/** The content-security policy takes styles that bear this answer's nonce; Vite's meta element holds it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/**
 * Libraries that make style elements while they run do not all know of a nonce. Only our own scripts run here, so every
 * style element that a script makes may have it.
 */
export function giveStylesTheNonce(): void {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
