import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { EXTENSION_DIR, FIREFOX_DIR } from '../../../scripts/build-once.ts'

/** All that the manifest of either browser may say. Who adds a key or a permission adds it here, and says in SECURITY.md what it lets us do. */
const BOTH = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  short_name: 'Tandem',
  description: '__MSG_extension_description__',
  version: '0.1.0',
  default_locale: 'en',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  incognito: 'not_allowed',
  optional_host_permissions: [
    'https://*/*',
    'http://127.0.0.1/*',
    'http://localhost/*',
    'http://*.localhost/*',
  ],
  action: { default_title: 'Tandem', default_popup: 'popup.html' },
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
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_security_policy: {
    extension_pages: [
      "default-src 'self'",
      "object-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self' https: http://127.0.0.1:* http://localhost:* http://*.localhost:*",
    ].join('; '),
  },
}

const manifestIn = (directory: string): unknown =>
  JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))

test('the manifest for Chromium says this and nothing else', () => {
  expect(manifestIn(EXTENSION_DIR)).toEqual({
    ...BOTH,
    permissions: ['storage', 'alarms', 'scripting', 'sidePanel'],
    minimum_chrome_version: '130',
    background: { type: 'module', service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  })
})

test('the manifest for Firefox says this and nothing else', () => {
  expect(manifestIn(FIREFOX_DIR)).toEqual({
    ...BOTH,
    permissions: ['storage', 'alarms', 'scripting'],
    background: { type: 'module', scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: 'Tandem',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'tandem@paws.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  })
})
