import type { Definition, DefinitionDetail, DefinitionInUse } from '../../contract/schemas/definition.ts';
import { rootScopeOf, scopeIn, startEventIn } from '../../core/model/process.ts';
import type { DefinitionRow } from '../../ports/definitionStore.ts';
import type { DefinitionUse } from '../../ports/queryStore.ts';
import type { Deployed } from '../../runtime/deployed.ts';
import { momentOf } from './moment.ts';

export const definitionView = ({ deployedAt, ...definition }: DefinitionRow): Definition => ({
  ...definition,
  deployedAt: momentOf(deployedAt),
});

export const definitionInUse = ({ deployedAt, ...definition }: DefinitionUse): DefinitionInUse => ({
  ...definition,
  deployedAt: momentOf(deployedAt),
});

export const definitionDetail = (row: DefinitionRow, { model, forms }: Deployed): DefinitionDetail => ({
  ...definitionView(row),
  starts: scopeIn(model, rootScopeOf(model)).starts.map((id) => {
    const { name, labels, trigger, form } = startEventIn(model, id);
    return { element: id, name, labels, trigger: trigger.type, form };
  }),
  forms: [...forms.keys()].sort(),
  searchable: [...model.searchable],
});
