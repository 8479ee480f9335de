import { defineConfig } from 'wxt'

/** The oldest Chromium whose interfaces and syntax the build uses. */
const OLDEST_CHROMIUM = '130'

/** This computer itself: what is sent there in plain text does not leave it. */
const LOOPBACK = ['127.0.0.1', 'localhost', '*.localhost']

/** Starts our scripts without what WXT puts around each of them, to say in the console that it crashed. The browser says that too. */
const BARE_START = {
  name: 'bare-start',
  transform(_: string, id: string) {
    const [, path] = id.split('virtual:wxt-unlisted-script-entrypoint?')
    return path && `import script from ${JSON.stringify(path)}\nscript.main()`
  },
}

export default defineConfig({
  imports: false,
  // The browsers that know Manifest V3 as we use it: nothing has to be written out for older ones.
  vite: () => ({
    plugins: [BARE_START],
    build: {
      target: [`chrome${OLDEST_CHROMIUM}`, 'firefox142'],
      modulePreload: { polyfill: false },
    },
    // What the package leads to is written out for browsers of 2015.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Tandem',
    default_locale: 'en',
    description: '__MSG_extension_description__',
    // The worker's requests carry the cookies of normal windows: whoever is signed in there would act for whoever is in a private one.
    incognito: 'not_allowed',
    // Firefox has a sidebar instead, which needs no permission.
    permissions: [
      ...['storage', 'alarms', 'scripting'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Nothing before somebody connects a dashboard: then they are asked for its two origins, and the page script is registered there.
    optional_host_permissions: ['https://*/*', ...LOOPBACK.map((host) => `http://${host}/*`)],
    action: { default_title: 'Tandem', default_popup: 'popup.html' },
    // Not Alt+Shift with A, C, I, N, P, S, T, W, X or Z: browsers have those themselves.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'toggle-software': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_command_toggle__',
      },
      'sync-profile': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_command_sync__',
      },
    },
    omnibox: { keyword: 'td' },
    // While developing, WXT's own policy stands: it lets the pages reach the server that rebuilds them.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages: [
          "default-src 'self'",
          "object-src 'none'",
          // Our forms are handled by script: none is ever sent.
          "form-action 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          `connect-src 'self' https: ${LOOPBACK.map((host) => `http://${host}:*`).join(' ')}`,
        ].join('; '),
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: OLDEST_CHROMIUM }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'tandem@paws.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
})
