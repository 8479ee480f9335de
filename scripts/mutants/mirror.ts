import type { Mutant } from './mutant.ts'

/** Bugs in the local copy of the accounts: what closes it, when it is erased, what is written into it. */
export const MIRROR_MUTANTS: Mutant[] = [
  {
    name: 'the key of the mirror is kept on the disk',
    file: 'lib/db/mirror/mirror-key.ts',
    text: "  'session',\n  EARLY_KEY.mirrorKey,\n",
    replacement: "  'local',\n  EARLY_KEY.mirrorKey,\n",
    near: 'tests/unit/lib/db/mirror/mirror-access',
  },
  {
    name: 'a pack opens in another place than its own',
    file: 'lib/db/encryption.ts',
    text: '    additionalData: encoder.encode(context),\n',
    replacement: "    additionalData: encoder.encode(context && ''),\n",
    near: 'tests/unit/lib/db/mirror/mirror-access',
  },
  {
    name: 'the mirror stays when a role is lost',
    file: 'lib/db/mirror/manifest.ts',
    text: '    BRANCHES.every((branch) => levels[branch] >= manifest.levels[branch])\n',
    replacement: '    BRANCHES.every((branch) => levels[branch] >= 0)\n',
    near: 'tests/unit/lib/db/mirror/mirror-access',
  },
  {
    name: 'signing out leaves the key behind',
    file: 'lib/db/mirror/mirror.ts',
    text: '    await Promise.all([key.clear(), firstPage.clear()])\n',
    replacement: '    await Promise.all([firstPage.clear()])\n',
    near: 'tests/unit/lib/db/mirror/mirror-access',
  },
  {
    name: 'a page is written where the mark stood before another worker moved it',
    file: 'lib/db/mirror/append-changes.ts',
    text: '    if (!now || now.id !== target.id) return undefined\n',
    replacement: '    if (!now) return undefined\n',
    near: 'tests/unit/lib/db/mirror/mirror-reader',
  },
  {
    name: 'an older account replaces a newer one',
    file: 'lib/search/segments/segments.ts',
    text: '        if (before && before.version > account.version) return\n',
    replacement: '',
    near: 'tests/unit/lib/search',
  },
  {
    name: 'who was in an erased generation is not written again',
    file: 'lib/db/mirror/mirror-reader.ts',
    text: '      loaded?.generation === generation && (loaded.searchIndex.versionOf(id) ?? 0) >= version,\n',
    replacement:
      "      generation !== '' && (loaded?.searchIndex: searchIndex.versionOf(id) ?? 0) >= version,\n",
    near: 'tests/unit/lib/db/mirror/mirror-reader',
  },
  {
    name: 'a filter by flag fits everybody',
    file: 'lib/search/query/filter-slots.ts',
    text: '    if (had && had[number] !== required.length) continue\n',
    replacement: '',
    near: 'tests/unit/lib/search/flag-filter',
  },
]
