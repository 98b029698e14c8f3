import type { TString } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { readConfiguration } from '../../configuration.ts';
import { TenantId, UnitCode, Username } from '../../contract/schemas/identifiers.ts';
import { Name } from '../../contract/schemas/text.ts';
import { openOrganisation } from '../../openOrganisation.ts';
import { newPassword } from '../../organisation/newPassword.ts';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../../organisation/passwords.ts';
import type { Refusal } from '../../organisation/refusal.ts';
import { defineCommand } from '../command.ts';
import { CommandFailed, misused } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import type { Language } from '../language.ts';
import { text } from '../language.ts';
import { readPassword } from '../readPassword.ts';

export const tenant = defineCommand({
  summary: { en: 'Make a tenant with its first administrator', 'zh-CN': '新建租户及其首位管理员' },
  usage: 'create TENANT',
  details: {
    en:
      'Works on the database that the server uses: DATABASE_URL, else the embedded one in DATA_DIR, which no server may use ' +
      'meanwhile. The administrator gets a password that is shown this once, unless one comes by standard input.',
    'zh-CN':
      '直接作用于服务所用的数据库：DATABASE_URL，否则为 DATA_DIR 中的内嵌数据库（此时不能有服务占用它）。除非从标准输入给出密码，否则为管理员生成一个密码，仅显示这一次。',
  },
  wordsMin: 2,
  wordsMax: 2,
  options: {
    name: {
      type: 'string',
      value: 'NAME',
      says: { en: 'its name; its id unless said', 'zh-CN': '名称，默认与编号相同' },
    },
    unit: {
      type: 'string',
      value: 'CODE',
      says: { en: 'the code of its top unit; HQ unless said', 'zh-CN': '顶层单位代码，默认 HQ' },
    },
    administrator: {
      type: 'string',
      value: 'USERNAME',
      says: { en: 'the administrator’s user name; admin unless said', 'zh-CN': '管理员用户名，默认 admin' },
    },
    'password-stdin': {
      type: 'boolean',
      says: { en: 'take the administrator’s password from standard input', 'zh-CN': '从标准输入读取管理员密码' },
    },
    json: { type: 'boolean', says: { en: 'print the answer as JSON', 'zh-CN': '以 JSON 输出结果' } },
  },
  run: async ({ words: [what, given = ''], values, environment, output, language }) => {
    if (what !== 'create')
      throw misused(`Expected create TENANT; found ${what}`, `用法应为 create TENANT，实际为 ${what}`);
    const id = fitting('TENANT', TenantId, given);
    const username = fitting('--administrator', Username, values.administrator ?? 'admin');
    const code = fitting('--unit', UnitCode, values.unit ?? 'HQ');
    const title = fitting('--name', Name, values.name ?? id);
    const configuration = readConfiguration(environment);
    if (!configuration.ok) throw misused(configuration.failure, `环境变量有误：${configuration.failure}`);
    const isGiven = values['password-stdin'] === true;
    const password = isGiven ? await readPassword(process.stdin) : newPassword(username);

    const name = { en: title, 'zh-CN': title };
    const { organisation, close } = await openOrganisation(configuration.value).catch(unusable);
    try {
      const made = await organisation.createTenant({
        tenant: { id, name, active: true },
        topUnit: { code, name },
        administrator: { username, name: { en: username, 'zh-CN': username }, locale: language, password },
      });
      if (!made.ok) throw refused(made.failure, id);
    } finally {
      await close();
    }
    const shown = isGiven ? null : password;
    if (values.json) output.say(JSON.stringify({ tenant: id, unit: code, administrator: username, password: shown }));
    else for (const line of told({ id, code, username, password: shown }, language)) output.say(line);
    return exitCode.done;
  },
});

function fitting(what: string, schema: TString, given: string): string {
  const isFitting: boolean = Value.Check(schema, given);
  if (isFitting) return given;
  const form = schema.pattern ?? `1 to ${schema.maxLength} characters`;
  throw misused(`Expected ${what} to be like ${form}, found "${given}"`, `${what} 应符合 ${form}，实际为“${given}”`);
}

function unusable(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new CommandFailed(text(reason, `无法使用数据库：${reason}`), exitCode.unreachable);
}

function refused({ code, message }: Refusal, id: string): CommandFailed {
  if (code === 'tenantExists') return new CommandFailed(text(message, `租户“${id}”已经存在`));
  return new CommandFailed(
    text(message, `密码须为 ${PASSWORD_LENGTH_MIN} 到 ${PASSWORD_LENGTH_MAX} 个字符，且不含用户名`),
  );
}

interface Made {
  readonly id: string;
  readonly code: string;
  readonly username: string;
  readonly password: string | null;
}

function told({ id, code, username, password }: Made, language: Language): readonly string[] {
  const made = text(
    `Tenant "${id}" is there, with the top unit ${code} and the administrator ${username}.`,
    `租户“${id}”已建立，顶层单位为 ${code}，管理员为 ${username}。`,
  );
  if (password === null) return [made[language]];
  const once = text(
    `The password of ${username}, shown this once and to be changed after signing in: ${password}`,
    `${username} 的密码（仅显示这一次，登录后请修改）：${password}`,
  );
  return [made[language], once[language]];
}
