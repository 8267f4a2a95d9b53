/** Type-checks pieces of documentation, each as a module of its own, as a reader's compiler would. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const FOLDER = fileURLToPath(new URL('../docs/', import.meta.url));
const CLIENT = fileURLToPath(new URL('../../clients/typescript/src/index.ts', import.meta.url));

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: ['node'],
  paths: { 'deed-client': [CLIENT] },
};

export interface Piece {
  name: string;
  source: string;
}

/** `<name>: <what the compiler says>`; a piece that makes no client of its own has one named `deed`. */
export function complaintsAbout(pieces: Piece[]): string[] {
  const files = new Map(pieces.map(({ name, source }, index) => [`${FOLDER}piece-${index}.ts`, { name, text: /\bdeed = /.test(source) ? source : `declare const deed: import('deed-client').Deed;\n${source}\nexport {};` }]));
  const real = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...real,
    fileExists: (path) => files.has(path) || real.fileExists(path),
    readFile: (path) => files.get(path)?.text ?? real.readFile(path),
    getSourceFile: (path, ...rest) => (files.has(path) ? ts.createSourceFile(path, files.get(path)!.text, OPTIONS.target!) : real.getSourceFile(path, ...rest)),
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return [...files].flatMap(([path, { name }]) => {
    const file = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}
