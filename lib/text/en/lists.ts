/** Lists as files: exporting the accounts, and selecting by a list of e-mail addresses. */
export const lists = {
  // The menu above the list of accounts
  more: 'More',
  selectFrom: 'Select from a list…',
  exportCsv: 'Export as CSV',

  // A file that is made
  /** Name of the progress bar. */
  export: 'Export',
  cancelExport: 'Cancel export',
  saved: {
    one: '{count} account saved as a file.',
    other: '{count} accounts saved as a file.',
  },
  exportFailed: 'The file could not be made. Close this window, open it again and try once more.',

  // The dialog for selecting by a list
  title: 'Select from a list',
  lead: 'Paste e-mail addresses, or drop or choose a file that has them. Tandem selects the clients who are in {from} only: they can be synced to {to}.',
  addresses: 'E-mail addresses',
  placeholder: 'One on each line, or cells copied from a spreadsheet',
  chooseFile: 'Choose a file…',
  fileCloses:
    'If this window closes when you choose a file, paste the list instead, or open Tandem in a tab.',
  openInTab: 'Open in a tab',
  staysHere: 'Nothing is uploaded: the list stays in this window.',
  find: 'Find them',
  another: 'Use another list',
  select: { one: 'Select {count} client', other: 'Select {count} clients' },

  // While a list is read
  reading: 'Reading the list…',
  looking: 'Looking for the accounts…',
  /** Names of the progress bars. */
  listRead: 'List read',
  accountsChecked: 'Accounts checked',
  percent: '{percent}%',

  // Why a list cannot be read
  binary:
    'This is not a text file. Choose a file that ends in .csv or .txt, or paste the e-mail addresses.',
  empty:
    'There is nothing in it. Paste e-mail addresses, one on each line, or choose another file.',
  headerOnly:
    'It has column names and no lines below them. Choose a file with e-mail addresses in it.',
  noEmails:
    'There is no e-mail address in it. Paste the column with the e-mail addresses, or choose another file.',
  tooLarge:
    'It is larger than 20 MB. Leave only the column with the e-mail addresses in it, or split it into several files.',
  longRow:
    'Line {line} is too long, or has a quotation mark that is never closed, so what follows cannot be read. Correct that line, or paste only the e-mail addresses, one on each line.',
  tooMany:
    'It has more than {limit} e-mail addresses and lines without one. Split it into several files.',
  unclosedQuote:
    'A quotation mark in line {line} is never closed, so what follows cannot be read. Correct that line, or paste only the e-mail addresses.',
  unreadable: 'It could not be read. Try again, or paste the e-mail addresses.',
  workbook:
    'This is a workbook or another packed file. In your spreadsheet choose “Save as”, then “CSV UTF-8”, and choose that file.',

  // The result: sentences that follow each other
  found: '{found} of {total} found.',
  missing: { one: '{count} not found.', other: '{count} not found.' },
  repeated: { one: '{count} is there twice.', other: '{count} are there twice.' },
  both: {
    one: '{count} is in both In-Home and Facility already.',
    other: '{count} are in both In-Home and Facility already.',
  },
  elsewhere: { one: '{count} is in {branch} only.', other: '{count} are in {branch} only.' },
  staff: { one: '{count} is staff.', other: '{count} are staff.' },
  without: { one: '{count} line has no e-mail.', other: '{count} lines have no e-mail.' },
  nobody: 'Nobody in the list can be synced to {branch}.',
  /** `limit`: the largest number; `rest`: the number left for later. */
  beyond:
    'At most {limit} can be synced at once: the first {limit} of the list will be selected. When they are synced, use the same list again for the other {rest}.',
  columnRead: 'Column read: {column}.',
  /** `encoding`: such as Windows-1252. */
  readAs:
    'The file was read as {encoding}. If letters look wrong, save it as “CSV UTF-8” and choose it again.',

  // Entries that are not selected, by reason: a title, and what it means
  missingTitle: 'Not found',
  missingHint:
    'No account that you can see has this e-mail. Look for typing mistakes, or search by name.',
  withoutTitle: 'Lines without an e-mail',
  withoutHint: 'These lines were skipped.',
  elsewhereTitle: 'In {branch} only',
  elsewhereHint:
    'To sync them the other way, close this, choose “{branch} only” above the list, and use the list again.',
  staffTitle: 'Staff',
  staffHint: 'Lists are for clients. Sync staff one by one.',
  bothTitle: 'In both In-Home and Facility already',
  bothHint: 'Nothing is left to do for them.',
  repeatedTitle: 'In the list more than once',
  repeatedHint: 'Each is counted once.',
  /** `size`: the number of lines. */
  titleCount: '{title} ({size})',
  line: 'line {line}',
  copy: 'Copy',
  copyPart: 'Copy: {title}',
  save: 'Save as file',
  savePart: 'Save as file: {title}',
  copied: 'Copied.',
  copyFailed: 'Copying did not work here. Save them as a file instead.',
} as const
