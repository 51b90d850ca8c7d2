/**
 * The lint rules of this product, as an ESLint plugin.
 *
 * Each rule bans something that a test cannot find later; eslint.config.js says where it may be used after all.
 */

/**
 * A rule that reports every node that matches a selector.
 *
 * @param {string} message
 * @param {readonly string[]} selectors
 * @returns {import('eslint').Rule.RuleModule}
 */
function ban(message, selectors) {
  return {
    meta: { type: 'problem', schema: [], messages: { banned: message } },
    create: (context) =>
      Object.fromEntries(
        selectors.map((selector) => [
          selector,
          (/** @type {import('eslint').Rule.Node} */ node) => {
            context.report({ node, messageId: 'banned' });
          },
        ]),
      ),
  };
}

/**
 * A rule that reports every use of a global by one of these names, also as a member of `window` or `globalThis`.
 * A parameter or variable of the same name is left alone.
 *
 * @param {string} message
 * @param {readonly string[]} names
 * @returns {import('eslint').Rule.RuleModule}
 */
function banGlobals(message, names) {
  const pattern = `/^(?:${names.join('|')})$/`;
  const roots = '/^(?:window|globalThis|self|global)$/';
  return {
    meta: { type: 'problem', schema: [], messages: { banned: message } },
    create: (context) => ({
      [`MemberExpression[object.name=${roots}][property.name=${pattern}], MemberExpression[object.name=${roots}][property.value=${pattern}]`](
        /** @type {import('eslint').Rule.Node} */ node,
      ) {
        context.report({ node, messageId: 'banned' });
      },
      'Program:exit'(node) {
        const scope = context.sourceCode.getScope(node);
        const declared = names.flatMap((name) => {
          const variable = scope.set.get(name);
          return variable?.defs.length === 0 ? variable.references : [];
        });
        const undeclared = scope.through.filter((reference) => names.includes(reference.identifier.name));
        for (const { identifier } of new Set([...declared, ...undeclared])) {
          context.report({ node: identifier, messageId: 'banned' });
        }
      },
    }),
  };
}

const callOf = (/** @type {string} */ pattern) => [
  `CallExpression[callee.property.name=${pattern}]`,
  `CallExpression[callee.property.value=${pattern}]`,
];

/** All rules by name; each is used as `groeikaart/<name>`. */
export const LINT_RULES = {
  'no-live-database-copy': ban(
    'A copy of an open database is made with VACUUM INTO: backup() and serialize() can write the file in plain text.',
    callOf('/^(?:backup|serialize)$/'),
  ),
  'no-network': banGlobals('Requests go through renderer/lib/api; nothing else talks to anything.', [
    'EventSource',
    'WebSocket',
    'XMLHttpRequest',
    'fetch',
  ]),
  'no-beacon': ban('Requests go through renderer/lib/api; nothing else talks to anything.', callOf('/^sendBeacon$/')),
  'no-ipc-main': ban('Only electron/desktop/ipc*.ts uses ipcMain.', [
    "ImportSpecifier[imported.name='ipcMain']",
    "MemberExpression[property.name='ipcMain']",
    "Property[key.name='ipcMain'][parent.type='ObjectPattern']",
  ]),
  'no-desktop-bridge': ban('Only renderer/lib/desktop-bridge uses window.groeikaartDesktop.', [
    "Identifier[name='groeikaartDesktop']",
    "Literal[value='groeikaartDesktop']",
  ]),
  'no-global-clock': ban('The clock comes from the context.', [
    "MemberExpression[object.name='Date'][property.name='now']",
    "MemberExpression[object.name='performance'][property.name='now']",
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.name='Date']",
  ]),
  'no-global-random': ban('Chance has no place here: ids come from the context, keys from the crypto service.', [
    "MemberExpression[object.name='Math'][property.name='random']",
  ]),
  'no-raw-html': ban('Text is text: nothing of the user becomes markup.', [
    "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    "Property[key.name='dangerouslySetInnerHTML']",
    'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    "CallExpression[callee.object.name='document'][callee.property.name=/^(?:write|writeln)$/]",
  ]),
  'no-formats': banGlobals('Numbers and dates are written for people in renderer/lib only.', ['Intl']),
  'no-locale-text': ban(
    'Numbers and dates are written for people in renderer/lib only.',
    callOf('/^toLocale(?:Date|Time)?String$/'),
  ),
  // The router's type brings Node's types into the compilation of the renderer, so the compiler cannot refuse these.
  'no-node-globals': banGlobals('The renderer runs in a page: Node is not there.', [
    'Buffer',
    'NodeJS',
    '__dirname',
    '__filename',
    'process',
    'require',
    'setImmediate',
  ]),
  // What an effect returns is called to clean up, and DOM methods that returned nothing begin to return promises.
  'no-effect-value': ban(
    'The body of an effect is a block: a value it returns by accident is called as its clean-up.',
    [
      'CallExpression[callee.name=/^use(?:Layout|Insertion)?Effect$/] > ArrowFunctionExpression:not([body.type=/^(?:BlockStatement|ArrowFunctionExpression)$/])',
    ],
  ),
  'no-default-export': ban('Exports have names.', [
    'ExportDefaultDeclaration',
    "ExportSpecifier[exported.name='default']",
  ]),
  'no-focused-test': ban('A focused test hides all others.', [
    "MemberExpression[object.name=/^(?:test|it|describe)$/][property.name='only']",
    "MemberExpression[object.property.name='describe'][property.name='only']",
  ]),
  'no-sleep': ban('Tests wait for what they expect, not for time to pass.', callOf('/^waitForTimeout$/')),
};
