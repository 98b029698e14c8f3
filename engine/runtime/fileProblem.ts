/** Something wrong with a file of a deployment. */
export interface FileProblem {
  readonly path: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly element: string | null;
  readonly line: number | null;
  readonly message: { readonly en: string; readonly 'zh-CN': string };
}
