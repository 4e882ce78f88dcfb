import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import a11y from 'eslint-plugin-lit-a11y';
import jsdoc from 'eslint-plugin-jsdoc';
import perfectionist from 'eslint-plugin-perfectionist';

const named = (groupName) => ({ groupName, elementNamePattern: `^${groupName}$` });
const lifecycle = ['connectedCallback', 'disconnectedCallback', 'willUpdate', 'firstUpdated', 'updated'];

const style = [
  {
    selector: 'PropertyDefinition[accessibility="private"]:not(:has(Decorator))',
    message: 'Use #name; private is for decorated members.',
  },
  { selector: 'MethodDefinition[accessibility="private"]', message: 'Use #name.' },
  {
    selector: 'AccessorProperty:not(:has(Decorator))',
    message: 'A bare accessor is not compiled for older browsers; decorate it.',
  },
  {
    selector: 'PropertyDefinition:has(Decorator)',
    message: 'Write "accessor" on a decorated member, or the built page never redraws.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
];

const pure = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time comes in as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes in as an argument.',
  },
  { selector: 'ThrowStatement', message: 'Refuse with a Result; do not throw.' },
];

export default tseslint.config(
  { ignores: ['.cache/**', 'dist/**', 'dist-*/**', 'node_modules/**', 'test-results/**'] },
  ...tseslint.configs.strict,
  lit['flat/recommended'],
  wc['flat/recommended'],
  { plugins: { 'lit-a11y': a11y }, rules: a11y.configs.recommended.rules },
  {
    files: ['src/{ui,roles}/**/*.ts'],
    plugins: { perfectionist },
    rules: {
      'perfectionist/sort-classes': [
        'error',
        {
          type: 'unsorted',
          newlinesBetween: 'ignore',
          customGroups: [
            { groupName: 'reactive-property', decoratorNamePattern: '^(property|consume|provide)$' },
            { groupName: 'reactive-state', decoratorNamePattern: '^state$' },
            { groupName: 'private-field', selector: 'property', elementNamePattern: '^#' },
            ...lifecycle.map(named),
            named('render'),
            { groupName: 'render-part', elementNamePattern: '^#render' },
            { groupName: 'handler', elementNamePattern: '^#on[A-Z]' },
          ],
          groups: [
            'static-property',
            'reactive-property',
            'reactive-state',
            'property',
            'private-field',
            'constructor',
            ...lifecycle,
            'method',
            'render',
            'render-part',
            'handler',
            'unknown',
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { ancestorsOnly: true, esm: true },
          contexts: [
            'TSTypeAliasDeclaration',
            'TSInterfaceDeclaration',
            'FunctionDeclaration',
            'ClassDeclaration',
          ],
        },
      ],
      'max-lines': ['error', 250],
      'max-depth': ['error', 2],
      'max-params': ['error', 3],
      'max-lines-per-function': ['error', 40],
      'no-restricted-syntax': ['error', ...style],
    },
  },
  {
    files: ['src/domain/**'],
    rules: { 'max-lines': ['error', 200], 'no-restricted-syntax': ['error', ...style, ...pure] },
  },
  {
    files: ['src/sw/**', 'src/domain/**', 'src/ports/**', 'src/app/**', 'src/adapters/**'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipComments: true }] },
  },
  { files: ['src/**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**', 'scripts/**', 'bench/**', '*.config.*'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
