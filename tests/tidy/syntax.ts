import ts from 'typescript';

export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Everything that a file names to be imported: statements, re-exports, types and `import()`. */
export const importsOf = (text: string): readonly string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** Asks every node of a file and gives the answers, each after its place. */
export function findingsIn(file: ts.SourceFile, ask: (node: ts.Node) => string | null): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const answer = ask(node);
    if (answer !== null) found.push(`${file.fileName}:${lineOf(file, node)} ${answer}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return ts.getLineAndCharacterOfPosition(file, node.getStart(file)).line + 1;
}
