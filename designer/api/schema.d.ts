/** The web API as types, from its OpenAPI document. Written by `npm run api-types`; never by hand. */

export interface paths {
  '/api/audit/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The journal of every instance, a line an entry */
    get: operations['exportJournal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/conditions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Start every process that begins by a condition which holds */
    post: operations['evaluateConditions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/definitions/{definition}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version of a process */
    get: operations['readDefinition'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/definitions/{definition}/forms/{form}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A form deployed with it */
    get: operations['readForm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/definitions/{definition}/xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its BPMN file, as it was uploaded */
    get: operations['readXml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deployments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Deploy the files of a workflow, all or none */
    post: operations['deploy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deployments/{deployment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A deployment with its files */
    get: operations['readDeployment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deployments/{deployment}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The bytes of a deployed file */
    get: operations['readFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A stream of what changes */
    get: operations['hearChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Incidents, the newest first */
    get: operations['listIncidents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/incidents/{incident}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One incident */
    get: operations['readIncident'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/incidents/{incident}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set variables and try again what failed */
    post: operations['retryIncident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Instances that I may see, newest first */
    get: operations['listInstances'];
    put?: never;
    /** Start a process */
    post: operations['startInstance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One instance */
    get: operations['readInstance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/adhoc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its open ad-hoc sub-processes, and what may be begun in them */
    get: operations['listAdHocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/adhoc/{visit}/activities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin an activity of an ad-hoc sub-process */
    post: operations['startAdHocActivity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/adhoc/{visit}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that an ad-hoc sub-process is done */
    post: operations['completeAdHoc'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End an instance and all that runs in it */
    post: operations['cancelInstance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/interventions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What may be done to each token without stranding another */
    get: operations['listInterventions'];
    put?: never;
    /** Cancel an activity, move a token, or restart from a step */
    post: operations['intervene'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/journal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every command with its facts */
    get: operations['readJournal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/related': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The instances of its case, the oldest first */
    get: operations['listRelated'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened, in plain words */
    get: operations['readTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is active where, and what it waits for */
    get: operations['listTokens'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instances/{instance}/variables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The variables of the process */
    get: operations['readVariables'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Set variables, to put an instance right */
    patch: operations['setVariables'];
    trace?: never;
  };
  '/api/instances/{instance}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the history is as it was written */
    get: operations['verifyInstance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/{job}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The job is done */
    post: operations['completeJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/{job}/error': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer with a BPMN error */
    post: operations['throwJobError'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/{job}/fail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The attempt failed */
    post: operations['failJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/activate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take jobs of a type, waiting for one if asked */
    post: operations['activateJobs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The keys of machines */
    get: operations['listApiKeys'];
    put?: never;
    /** Make a key; it is shown once */
    post: operations['createApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/keys/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a key */
    delete: operations['revokeApiKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish a message to whoever waits for it */
    post: operations['publishMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** People with their roles */
    get: operations['listPeople'];
    put?: never;
    /** Add a person */
    post: operations['addPerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One person */
    get: operations['readPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a person, or close the account */
    patch: operations['changePerson'];
    trace?: never;
  };
  '/api/people/{person}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** What a person holds from now on */
    put: operations['grantRoles'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{person}/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a person a new password */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every code of a problem, with what it means */
    get: operations['listProblems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest version of each process, with what runs */
    get: operations['listProcesses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes/{process}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The versions of a process, newest first */
    get: operations['listVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The roles and what they permit */
    get: operations['listRoles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who I am, with roles and permissions */
    get: operations['readMe'];
    put?: never;
    /** Sign in; the answer sets the session cookie */
    post: operations['signIn'];
    /** Sign out */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change my password; ends all my sessions */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/signals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tell every instance a signal */
    post: operations['broadcastSignal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tasks: mine, of my groups, or all that I may see */
    get: operations['listTasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A task with its form and variables */
    get: operations['readTask'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a task to a person or a group */
    post: operations['assignTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a task that nobody has */
    post: operations['claimTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Complete a task that I have, with its form filled in */
    post: operations['completeTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a task that I have back to an earlier step */
    post: operations['rejectTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}/rejections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The earlier steps that a task may be sent back to */
    get: operations['listRejections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a task back to its group */
    post: operations['releaseTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/{task}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take my completion back while nothing has followed on it */
    post: operations['withdrawCompletion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many open tasks there are for me */
    get: operations['countTasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tasks/tally': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open tasks counted by workflow, step and unit */
    get: operations['tallyTasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tree of units */
    get: operations['listUnits'];
    put?: never;
    /** Add a unit */
    post: operations['addUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{unit}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a unit, or close it */
    patch: operations['changeUnit'];
    trace?: never;
  };
  '/api/units/{unit}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hang a unit with all below it under another */
    post: operations['moveUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ActivatedJobs: {
      jobs: components['schemas']['Job'][];
    };
    ActivateJobs: {
      /** @default 10 */
      jobsMax: number;
      /** @default 60000 */
      leaseMs: number;
      type: string;
      /**
       * @description How long to wait for a job.
       * @default 0
       */
      waitMs: number;
      worker: string;
    };
    AddPerson: {
      email?: string | null;
      grants: components['schemas']['Grant'][];
      locale: string;
      name: components['schemas']['Labels'];
      password: string;
      phone?: string | null;
      username: string;
    };
    AddUnit: {
      code: string;
      name: components['schemas']['Labels'];
      /** @description The unit above, by id or code. */
      parent: string;
    };
    AdHoc: {
      element: string;
      labels: components['schemas']['Labels'];
      name: string;
      ordering: 'parallel' | 'sequential';
      /** @description How many activities run in it. */
      running: number;
      /** @description What may be begun now. */
      startable: components['schemas']['StartableActivity'][];
      /** @description Names it, as in the list of tokens. */
      visit: number;
    };
    AdHocs: {
      items: components['schemas']['AdHoc'][];
    };
    ApiKey: {
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      expiresAt: string | null;
      grants: components['schemas']['Grant'][];
      id: string;
      name: string;
      revokedAt: string | null;
    };
    ApiKeys: {
      items: components['schemas']['ApiKey'][];
    };
    /** @description What is left out stays; null takes it away. */
    AssignTask: {
      assignee?: string | null;
      role?: string | null;
      unit?: string | null;
    };
    Bilingual: {
      en: string;
      'zh-CN': string;
    };
    BroadcastSignal: {
      name: string;
      variables?: components['schemas']['Variables'];
    };
    CancelInstance: {
      reason: string;
    };
    ChangePassword: {
      old: string;
      password: string;
    };
    ChangePerson: {
      active?: boolean;
      email?: string | null;
      locale?: string;
      name?: components['schemas']['Labels'];
      phone?: string | null;
    };
    ChangeUnit: {
      active?: boolean;
      code?: string;
      name?: components['schemas']['Labels'];
    };
    CompleteJob: {
      variables?: components['schemas']['Variables'];
    };
    CompleteTask: {
      variables?: components['schemas']['Variables'];
    };
    CreateApiKey: {
      expiresAt?: string | null;
      grants: components['schemas']['Grant'][];
      name: string;
    };
    CreatedApiKey: {
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      expiresAt: string | null;
      grants: components['schemas']['Grant'][];
      id: string;
      /** @description Shown this once. */
      key: string;
      name: string;
      revokedAt: string | null;
    };
    Definition: {
      /** Format: date-time */
      deployedAt: string;
      /** @description A UUID in small letters. */
      deployment: string;
      /** @description A UUID in small letters. */
      id: string;
      labels: components['schemas']['Labels'];
      name: string;
      path: string;
      process: string;
      version: number;
    };
    DefinitionDetail: {
      /** Format: date-time */
      deployedAt: string;
      /** @description A UUID in small letters. */
      deployment: string;
      forms: string[];
      /** @description A UUID in small letters. */
      id: string;
      labels: components['schemas']['Labels'];
      name: string;
      path: string;
      process: string;
      searchable: string[];
      starts: components['schemas']['Start'][];
      version: number;
    };
    DefinitionInUse: {
      /** Format: date-time */
      deployedAt: string;
      /** @description A UUID in small letters. */
      deployment: string;
      /** @description A UUID in small letters. */
      id: string;
      incidents: number;
      labels: components['schemas']['Labels'];
      name: string;
      path: string;
      process: string;
      running: number;
      version: number;
    };
    Deploy: {
      files: components['schemas']['DeployedFile'][];
      /** @description Deployments of one name follow on one another. */
      name: string;
      note?: string | null;
    };
    Deployed: {
      definitions: components['schemas']['Definition'][];
      /** @description A UUID in small letters. */
      deployment: string;
      /** @description False when the same files were deployed last. */
      isNew: boolean;
      warnings: components['schemas']['ProblemPart'][];
    };
    DeployedFile:
      | {
          path: string;
          text: string;
        }
      | {
          base64: string;
          path: string;
        };
    Deployment: {
      definitions: components['schemas']['Definition'][];
      /** Format: date-time */
      deployedAt: string;
      deployedBy: string;
      files: {
        bytes: number;
        path: string;
      }[];
      /** @description A UUID in small letters. */
      id: string;
      name: string;
      note: string | null;
    };
    EvaluateConditions: {
      variables: components['schemas']['Variables'];
    };
    FailJob: {
      message: string;
      /**
       * @description False ends its attempts at once.
       * @default true
       */
      retry: boolean;
      retryInMs?: number;
    };
    /** @description The first entry that is not as it was written. */
    Fault: {
      kind: 'changed' | 'missing' | 'extra' | 'cutOff' | 'unreadable' | 'stateDiffers';
      message: string;
      sequence: number;
    };
    /** @description See docs/reference/extensions.md, Forms. */
    FormDocument: {
      [key: string]: unknown;
    };
    Grant: {
      role: string;
      unit: string;
    };
    GrantRoles: {
      grants: components['schemas']['Grant'][];
    };
    HeldRole: {
      role: string;
      roleName: components['schemas']['Labels'];
      unit: string;
      unitCode: string;
      unitName: components['schemas']['Labels'];
    };
    Incident: {
      businessKey: string | null;
      code: string;
      element: string;
      /** @description `<instance>.<number>` */
      id: string;
      /** @description A UUID in small letters. */
      instance: string;
      message: string;
      process: string;
      processLabels: components['schemas']['Labels'];
      processName: string;
      /** Format: date-time */
      raisedAt: string;
      resolvedAt: string | null;
      resolvedBy: string | null;
      resolvedHow: ('retried' | 'cancelled') | null;
      stage: string;
      title: string | null;
      unit: string | null;
    };
    IncidentPage: {
      items: components['schemas']['Incident'][];
      next: string | null;
      total: number;
    };
    Instance: {
      businessKey: string | null;
      caller: string | null;
      /** @description A UUID in small letters. */
      definition: string;
      endedAt: string | null;
      /** @description A UUID in small letters. */
      id: string;
      incidents: number;
      process: string;
      processLabels: components['schemas']['Labels'];
      processName: string;
      /** @description A UUID in small letters. */
      root: string;
      searchable: components['schemas']['Variables'];
      /** @description How many commands it has taken; also its ETag. */
      sequence: number;
      /** Format: date-time */
      startedAt: string;
      startedBy: string;
      status: 'running' | 'completed' | 'cancelled';
      title: string | null;
      unit: string | null;
      version: number;
    };
    InstancePage: {
      items: components['schemas']['Instance'][];
      next: string | null;
      total: number;
    };
    InstanceVariables: {
      variables: components['schemas']['Variables'];
    };
    Intervention: {
      kind: 'cancel' | 'move' | 'restart';
      reason: string;
      target?: string;
      /** @description The token; for a restart the open scope, 0 for the process. */
      visit: number;
    };
    Job: {
      attempt: number;
      businessKey: string | null;
      element: string;
      headers: {
        [key: string]: string;
      };
      /** @description `<instance>.<number>` */
      id: string;
      /** @description A UUID in small letters. */
      instance: string;
      process: string;
      type: string;
      variables: components['schemas']['Variables'];
    };
    JobDone: {
      /** @description A UUID in small letters. */
      instance: string;
      sequence: number;
      status: 'running' | 'completed' | 'cancelled';
    };
    JournalEntry: {
      /** Format: date-time */
      at: string;
      by: string;
      /** @description JSON */
      command: unknown;
      facts: unknown[];
      hash: string;
      previousHash: string;
      requestId: string | null;
      sequence: number;
    };
    JournalPage: {
      items: components['schemas']['JournalEntry'][];
      next: string | null;
      total: number;
    };
    /** @description By language tag: `zh-CN`, `en`, … */
    Labels: {
      [key: string]: string;
    };
    LegalInterventions: {
      items: components['schemas']['TokenMoves'][];
    };
    /** @description What the asker may do with it now. */
    MayDo: {
      assign: boolean;
      claim: boolean;
      complete: boolean;
      release: boolean;
    };
    Me: {
      expiresAt: string | null;
      id: string;
      kind: 'person' | 'machine';
      name: string;
      permissions: string[];
      person: {
        email: string | null;
        locale: string;
        name: components['schemas']['Labels'];
        phone: string | null;
      } | null;
      roles: components['schemas']['HeldRole'][];
      tenant: string;
      /** @description What the history and assignments call them. */
      user: string;
    };
    Move: {
      /** @description The elements at which something ends, the token itself among them. */
      ends: string[];
      target: string;
    };
    MoveUnit: {
      /** @description The unit above, by id or code. */
      parent: string;
    };
    People: {
      items: components['schemas']['Person'][];
    };
    Person: {
      active: boolean;
      email: string | null;
      id: string;
      locale: string;
      name: components['schemas']['Labels'];
      phone: string | null;
      roles: components['schemas']['HeldRole'][];
      username: string;
    };
    Problem: {
      /** @enum {string} */
      code:
        | 'malformedJson'
        | 'malformedAddress'
        | 'invalidRequest'
        | 'invalidText'
        | 'invalidCursor'
        | 'tooDeep'
        | 'bodyTooLarge'
        | 'unsupportedMediaType'
        | 'unknownRoute'
        | 'methodNotAllowed'
        | 'foreignOrigin'
        | 'signedOut'
        | 'badCredentials'
        | 'tooManyAttempts'
        | 'forbidden'
        | 'wrongPassword'
        | 'weakPassword'
        | 'unknownDeployment'
        | 'unknownFile'
        | 'unknownProcess'
        | 'unknownDefinition'
        | 'unknownForm'
        | 'unknownInstance'
        | 'unknownTask'
        | 'unknownJob'
        | 'unknownIncident'
        | 'unknownVisit'
        | 'unknownUnit'
        | 'unknownPerson'
        | 'unknownKey'
        | 'changedMeanwhile'
        | 'sequenceMismatch'
        | 'alreadyStarted'
        | 'instanceNotRunning'
        | 'taskTaken'
        | 'taskNotTaken'
        | 'activityNotStartable'
        | 'activityRunning'
        | 'wouldStrandTokens'
        | 'targetNotLegal'
        | 'nothingToWithdraw'
        | 'adHocClosed'
        | 'taskEnded'
        | 'incidentEnded'
        | 'unknownTimer'
        | 'unknownWait'
        | 'unknownCall'
        | 'excludedFromTask'
        | 'codeTaken'
        | 'usernameTaken'
        | 'tenantExists'
        | 'unitCycle'
        | 'topStays'
        | 'unknownStartEvent'
        | 'invalidVariables'
        | 'invalidForm'
        | 'deploymentRefused'
        | 'unknownRole'
        | 'nobodyToAssign'
        | 'tooManyStreams'
        | 'unavailable'
        | 'internal';
      /** @description What was expected, what was found, and where. */
      detail: string;
      expected?: string;
      /** @description The id of the request, as the log has it. */
      instance: string;
      /** @description A JSON pointer into the body (`/variables/amount`), or `query.limit`, `path.task`, `header.If-Match`. */
      place?: string;
      problems?: components['schemas']['ProblemPart'][];
      status: number;
      title: string;
      /** @description `/api/problems#<code>` */
      type: string;
      'x-title-zh': string;
    };
    ProblemKinds: {
      items: {
        code: string;
        status: number;
        title: string;
        'x-title-zh': string;
      }[];
    };
    ProblemPart: {
      /** @description What rule was broken there: of a schema, of a form, of a file. */
      code: string;
      element?: string;
      expected: string;
      line?: number;
      message?: components['schemas']['Bilingual'];
      /** @description The file, of a deployment. */
      path?: string;
      /** @description A JSON pointer into the body (`/variables/amount`), or `query.limit`, `path.task`, `header.If-Match`. */
      place?: string;
      severity?: 'error' | 'warning';
    };
    ProcessPage: {
      items: components['schemas']['DefinitionInUse'][];
      next: string | null;
      total: number;
    };
    PublishedMessage: {
      delivered: boolean;
      id: string;
      /** @description False when a message of that id had been published before. */
      isNew: boolean;
    };
    PublishMessage: {
      correlationKey?: string | null;
      /** @description The same id is taken once. */
      id?: string;
      name: string;
      /**
       * @description How long it waits for a receiver.
       * @default 3600000
       */
      timeToLiveMs: number;
      variables?: components['schemas']['Variables'];
    };
    Rejections: {
      items: components['schemas']['Move'][];
    };
    RejectTask: {
      reason: string;
      target: string;
    };
    RelatedInstances: {
      items: components['schemas']['Instance'][];
    };
    ResetPassword: {
      password: string;
    };
    RetryIncident: {
      variables?: components['schemas']['Variables'];
    };
    Role: {
      name: components['schemas']['Labels'];
      permissions: string[];
      role: string;
    };
    Roles: {
      items: components['schemas']['Role'][];
    };
    SetVariables: {
      variables: components['schemas']['Variables'];
    };
    SignIn: {
      password: string;
      tenant: string;
      username: string;
    };
    Start: {
      element: string;
      form: string | null;
      labels: components['schemas']['Labels'];
      name: string;
      /** @description `none` begins by hand; else message, timer, signal or conditional. */
      trigger: string;
    };
    StartableActivity: {
      element: string;
      kind: string;
      labels: components['schemas']['Labels'];
      name: string;
    };
    StartActivity: {
      element: string;
    };
    StartedInstances: {
      items: components['schemas']['Instance'][];
    };
    StartInstance: {
      businessKey?: string | null;
      process: string;
      startEvent?: string;
      variables?: components['schemas']['Variables'];
      /** @description The newest unless said. */
      version?: number;
    };
    Task: {
      assignee: string | null;
      businessKey: string | null;
      candidates: string[];
      completedBy: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description A UUID in small letters. */
      definition: string;
      dueAt: string | null;
      element: string;
      endedAt: string | null;
      followUpAt: string | null;
      form: string | null;
      /** @description `<instance>.<number>` */
      id: string;
      /** @description A UUID in small letters. */
      instance: string;
      labels: components['schemas']['Labels'];
      may: components['schemas']['MayDo'];
      name: string;
      priority: number;
      process: string;
      processLabels: components['schemas']['Labels'];
      processName: string;
      role: string | null;
      /** @description A UUID in small letters. */
      root: string;
      state: 'open' | 'completed' | 'withdrawn';
      title: string | null;
      unit: string | null;
    };
    TaskCounts: {
      all: number;
      groups: number;
      mine: number;
      /** @description Of mine. */
      overdue: number;
    };
    TaskDetail: {
      assignee: string | null;
      businessKey: string | null;
      candidates: string[];
      completedBy: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description A UUID in small letters. */
      definition: string;
      dueAt: string | null;
      element: string;
      endedAt: string | null;
      followUpAt: string | null;
      form: string | null;
      formDocument: components['schemas']['FormDocument'] | null;
      /** @description `<instance>.<number>` */
      id: string;
      /** @description A UUID in small letters. */
      instance: string;
      labels: components['schemas']['Labels'];
      may: components['schemas']['MayDo'];
      name: string;
      priority: number;
      process: string;
      processLabels: components['schemas']['Labels'];
      processName: string;
      role: string | null;
      /** @description A UUID in small letters. */
      root: string;
      /** @description Of its instance; also the ETag. */
      sequence: number;
      state: 'open' | 'completed' | 'withdrawn';
      title: string | null;
      unit: string | null;
      variables: components['schemas']['Variables'];
    };
    TaskPage: {
      items: components['schemas']['Task'][];
      next: string | null;
      total: number;
    };
    TaskTallies: {
      items: components['schemas']['TaskTally'][];
    };
    /** @description Open tasks of one step in one unit. */
    TaskTally: {
      element: string;
      labels: components['schemas']['Labels'];
      name: string;
      overdue: number;
      process: string;
      processLabels: components['schemas']['Labels'];
      processName: string;
      tasks: number;
      unit: string | null;
    };
    ThrowJobError: {
      code: string;
      message?: string;
      variables?: components['schemas']['Variables'];
    };
    Timeline: {
      items: components['schemas']['TimelineEntry'][];
      next: string | null;
    };
    TimelineEntry: {
      /** Format: date-time */
      at: string;
      by: string;
      element: string | null;
      /** @description The fact that it is told from. */
      kind: string;
      sequence: number;
      text: components['schemas']['Bilingual'];
    };
    Token: {
      element: string;
      /** Format: date-time */
      enteredAt: string;
      incident: number | null;
      index: number | null;
      kind: string;
      labels: components['schemas']['Labels'];
      name: string;
      parent: number | null;
      visit: number;
      waits: {
        /** @description A UUID in small letters. */
        calledInstance?: string;
        correlationKey?: string | null;
        /** Format: date-time */
        dueAt?: string;
        element: string;
        id: number;
        name?: string;
        /** @description task, job, timer, message, signal, condition or call */
        type: string;
      }[];
    };
    TokenMoves: {
      element: string;
      mayBeCancelled: boolean;
      moves: components['schemas']['Move'][];
      /** @description Of a token, as the list of tokens numbers them; 0 is the process itself. */
      visit: number;
    };
    Tokens: {
      items: components['schemas']['Token'][];
    };
    Unit: {
      active: boolean;
      code: string;
      id: string;
      name: components['schemas']['Labels'];
      parent: string | null;
      /** @description The ids from the top down to it, `/hq/east/`. */
      path: string;
    };
    Units: {
      items: components['schemas']['Unit'][];
    };
    /** @description Any JSON, by name; a name is letters, digits and underscores. */
    Variables: {
      [key: string]: unknown;
    };
    Verification: {
      entries: number;
      fault: components['schemas']['Fault'] | null;
      /** @description A UUID in small letters. */
      instance: string;
      intact: boolean;
    };
    VersionPage: {
      items: components['schemas']['DefinitionInUse'][];
      next: string | null;
      total: number;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  exportJournal: {
    parameters: {
      query?: {
        from?: string;
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A journal entry a line; see docs/reference/api.md. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  evaluateConditions: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EvaluateConditions'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedInstances'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readDefinition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        definition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefinitionDetail'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readForm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        definition: string;
        form: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormDocument'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readXml: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        definition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description BPMN 2.0 XML. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deploy: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Deploy'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Deployed'];
        };
      };
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Deployed'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readDeployment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        deployment: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Deployment'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readFile: {
    parameters: {
      query: {
        path: string;
      };
      header?: never;
      path: {
        deployment: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file as it was uploaded. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  hearChanges: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Server-sent events `change`, each with a Change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listIncidents: {
    parameters: {
      query?: {
        cursor?: string;
        instance?: string;
        limit?: number;
        process?: string;
        state?: 'open' | 'resolved' | 'any';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentPage'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readIncident: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        incident: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Incident'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryIncident: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        incident: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetryIncident'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Incident'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listInstances: {
    parameters: {
      query?: {
        businessKey?: string;
        cases?: boolean;
        cursor?: string;
        definition?: string;
        incidents?: boolean;
        limit?: number;
        process?: string;
        startedBy?: string;
        startedFrom?: string;
        startedUntil?: string;
        status?: 'running' | 'completed' | 'cancelled';
        text?: string;
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstancePage'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startInstance: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartInstance'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readInstance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAdHocs: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdHocs'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startAdHocActivity: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        instance: string;
        visit: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartActivity'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  completeAdHoc: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        instance: string;
        visit: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelInstance: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelInstance'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listInterventions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LegalInterventions'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  intervene: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Intervention'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readJournal: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JournalPage'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRelated: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelatedInstances'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readTimeline: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Timeline'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listTokens: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Tokens'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readVariables: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceVariables'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setVariables: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetVariables'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  verifyInstance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        instance: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  completeJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteJob'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobDone'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  throwJobError: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThrowJobError'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobDone'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  failJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FailJob'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobDone'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  activateJobs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActivateJobs'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActivatedJobs'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listApiKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeys'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApiKey'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedApiKey'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publishMessage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishMessage'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedMessage'];
        };
      };
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedMessage'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPeople: {
    parameters: {
      query?: {
        active?: boolean;
        role?: string;
        text?: string;
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['People'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addPerson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPerson'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Person'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Person'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePerson'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Person'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  grantRoles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantRoles'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Person'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPassword'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listProblems: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProblemKinds'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listProcesses: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcessPage'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listVersions: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        process: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionPage'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRoles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roles'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  broadcastSignal: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BroadcastSignal'];
      };
    };
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listTasks: {
    parameters: {
      query?: {
        assignee?: string;
        cursor?: string;
        dueUntil?: string;
        element?: string;
        instance?: string;
        limit?: number;
        priorityFrom?: number;
        process?: string;
        role?: string;
        root?: string;
        sort?: 'created' | '-created' | 'due' | '-due' | 'priority' | '-priority';
        state?: ('open' | 'completed' | 'withdrawn') | 'any';
        text?: string;
        unit?: string;
        whose?: 'mine' | 'groups' | 'all';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskPage'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskDetail'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignTask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignTask'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  claimTask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  completeTask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteTask'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rejectTask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectTask'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRejections: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rejections'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  releaseTask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Task'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawCompletion: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key a second time answers what the first one did. */
        'Idempotency-Key'?: string;
        /** @description The ETag seen last; another one answers 412. */
        'If-Match'?: string;
      };
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Instance'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  countTasks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskCounts'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tallyTasks: {
    parameters: {
      query?: {
        whose?: 'mine' | 'groups' | 'all';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskTallies'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listUnits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Units'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addUnit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddUnit'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unit'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        unit: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeUnit'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unit'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  moveUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        unit: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveUnit'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unit'];
        };
      };
      /** @description A problem (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
