/** Every address of the web app. */
export const paths = {
  home: () => '/',
  inbox: () => '/inbox',
  task: (task: string) => `/inbox/${task}`,
  cases: () => '/cases',
  case: (instance: string) => `/cases/${instance}`,
  start: () => '/start',
  startOf: (process: string) => `/start/${encodeURIComponent(process)}`,
  workflows: () => '/workflows',
  workflow: (process: string) => `/workflows/${encodeURIComponent(process)}`,
  incidents: () => '/incidents',
} as const;
