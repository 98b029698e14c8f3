test('the test runner runs', () => {
  expect(1 + 1).toBe(2);
});
