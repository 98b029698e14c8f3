import { tableOf, widthOf } from '../../engine/cli/output/table.ts';

describe('a table', () => {
  test('has its columns under one another, whatever is in them', () => {
    expect(
      tableOf(
        ['任务', 'NAME'],
        [
          ['a', '派工'],
          ['长一些', 'x'],
        ],
      ),
    ).toEqual(['任务    NAME', 'a       派工', '长一些  x']);
  });

  test('counts Chinese characters twice, and characters beyond 65,535 once', () => {
    expect(widthOf('维修 repair')).toBe(11);
    expect(widthOf('𝄞')).toBe(1);
  });
});
