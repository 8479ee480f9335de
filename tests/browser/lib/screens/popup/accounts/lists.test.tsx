import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Locator, page } from 'vitest/browser'
import { ListMenu } from '../../../../../../components/accounts/lists/ListMenu.tsx'
import { createMirror } from '../../../../../../lib/db/mirror/mirror.ts'
import type { TandemRows } from '../../../../../../lib/db/mirror/mirror-reads.ts'
import { openForReading, type ReadConnection } from '../../../../../../lib/db/reads.ts'
import type { Account, Profile } from '../../../../../../lib/domain/accounts/account.ts'
import { EVERYBODY } from '../../../../../../lib/domain/accounts/account-filter.ts'
import { MOST_ENTRIES } from '../../../../../../lib/domain/lists/e-mail-list.ts'
import { LARGEST_LIST } from '../../../../../../lib/domain/lists/list-text.ts'
import { ListDialogOpen } from '../../../../../../lib/screens/popup/accounts/ListDialogOpen.tsx'
import { useExport } from '../../../../../../lib/screens/popup/accounts/use-export.ts'
import { useListSelect } from '../../../../../../lib/screens/popup/accounts/use-list-select.ts'
import { ownerCalled } from '../../../../../fixtures/mirror-owner.ts'
import { drawInPopup } from '../../../../components/draw.tsx'

let rows: ReadConnection
let db: TandemRows

const profile = (id: string): Profile => ({ id, status: 'active', pets: [] })
const client = (id: string, name: string, change: Partial<Account> = {}): Account => ({
  id,
  kind: 'client',
  name,
  email: `${id}@paws.example`,
  version: 1,
  profiles: { 'in-home': profile(`p-${id}`) },
  ...change,
})

beforeEach(async () => {
  rows = openForReading()
  db = (await rows.open()).db
  await createMirror(db).setOwner(ownerCalled('ana'))
  await createMirror(db).put([
    client('bob', 'Bob Walker', { phone: '+12065550123' }),
    client('abe', "<b>O'Neil & Söhne</b>", { name: '=Abe "Walker"' }),
    client('dana', 'Dana Dual', {
      profiles: { 'in-home': profile('d'), facility: profile('d') },
    }),
  ])
})
afterEach(() => db.delete())

/** The part of the tab that this is about. */
function Lists({ search, onSelect }: { search: string; onSelect(ids: readonly string[]): void }) {
  const list = useListSelect(rows)
  const file = useExport(rows, { search, filter: EVERYBODY })
  return (
    <>
      <ListMenu
        exporting={file.stage}
        onExport={() => void file.start()}
        onCancelExport={file.cancel}
        onSelectFrom={list.open}
      />
      <ListDialogOpen list={list} from="in-home" onSelect={onSelect} />
    </>
  )
}

function start(search = '') {
  const onSelect = vi.fn()
  drawInPopup()(<Lists search={search} onSelect={onSelect} />)
  return onSelect
}

async function choose(name: string) {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name }).click()
}

describe('a file of the list', () => {
  /** What the next file has in it, and what it is called. */
  function nextFile(): Promise<{ name: string; text: string }> {
    const made = vi.spyOn(URL, 'createObjectURL')
    return new Promise((settle) => {
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (
        this: HTMLAnchorElement,
      ) {
        const blob = made.mock.calls[0]?.[0]
        if (!(blob instanceof Blob)) throw new Error('no file was made')
        const bytes = new Uint8Array(await blob.arrayBuffer())
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
        settle({ name: this.download, text })
      })
    })
  }

  it('has whoever fits the search, by name, safe for a spreadsheet', async () => {
    const file = nextFile()
    start('walker')
    await choose('Export as CSV')
    const { name, text } = await file
    expect(name).toMatch(/^tandem-accounts-\d{4}-\d{2}-\d{2}\.csv$/)
    const headings =
      'Name,E-mail,Phone,Kind,In-Home status,Facility status,In-Home role,Facility role,Primary branch,Pets,In-Home flags,Facility flags,In-Home profile id,Facility profile id'
    expect(text.split('\r\n')).toEqual([
      `\ufeff"${headings.replaceAll(',', '","')}"`,
      `"'=Abe ""Walker""","abe@paws.example","","Client","active","","","","","","","","p-abe",""`,
      `"Bob Walker","bob@paws.example","'+12065550123","Client","active","","","","","","","","p-bob",""`,
      '',
    ])
    await expect.element(page.getByRole('status')).toHaveTextContent('2 accounts saved as a file.')
  })

  it('that cannot be made says so', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room')
    })
    start()
    await choose('Export as CSV')
    await expect.element(page.getByRole('status')).toMatchTextContent('The file could not be made.')
  })
})

describe('selecting by a list', () => {
  const dialog = page.getByRole('dialog', { name: 'Select from a list' })

  /** Drops a file on the window until the dialog has taken it. */
  async function drop(file: File) {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    await expect
      .poll(
        () => {
          const isThere = (...found: Locator[]) => found.some((each) => each.query() !== null)
          // Another drop would have it read from the beginning.
          if (!isThere(dialog.getByText('Reading the list…')))
            document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
          return isThere(dialog.getByRole('alert'), dialog.getByText('Use another list'))
        },
        // A long list takes its time.
        { timeout: 20_000 },
      )
      .toBe(true)
  }

  it('finds who was pasted, says who is not selected and why, and selects the others', async () => {
    const onSelect = start()
    await choose('Select from a list…')
    await dialog
      .getByRole('textbox')
      .fill('BOB@paws.example, dana@paws.example\nzoe@paws.example;bob@paws.example\nabe at paws')
    await dialog.getByRole('button', { name: 'Find them' }).click()
    await expect
      .element(dialog.getByRole('status').first())
      .toHaveTextContent(
        '2 of 4 found. 1 not found. 1 is there twice. 1 is in both In-Home and Facility already. 1 line has no e-mail.',
      )
    await dialog.getByRole('button', { name: 'Select 1 client' }).click()
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(['bob'])
    await expect.element(dialog).not.toBeInTheDocument()
  })

  it.each([
    ['Söhne.csv', 'Name;E-Mail\rSöhne;bob@paws.example', 'latin1', 'read as Windows-1252'],
    ['list.txt', 'E-mail\tNote\r\nbob@paws.example\t"two\r\nlines"', 'utf8', 'Column read: E-mail'],
  ] as const)('reads %s', async (name, text, encoding, words) => {
    start()
    await choose('Select from a list…')
    const bytes =
      encoding === 'utf8'
        ? new TextEncoder().encode(text)
        : Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    await drop(new File([bytes], name))
    await expect.element(dialog.getByRole('button', { name: 'Select 1 client' })).toBeVisible()
    await expect.element(dialog).toMatchTextContent(words)
  })

  it.each([
    ['empty', [], 'There is nothing in it.'],
    ['a header only', ['Name,E-mail\n'], 'no lines below them'],
    ['a picture', [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)], 'This is not a text file.'],
    ['a workbook', [Uint8Array.of(0x50, 0x4b, 3, 4)], 'This is a workbook'],
    ['not closed', ['E-mail\na@x.example\n"b@x.example\n'], 'A quotation mark in line 3'],
    ['too large', [new Uint8Array(LARGEST_LIST + 1)], 'It is larger than 20 MB.'],
    ['too long', [`a@x.example\n`.repeat(MOST_ENTRIES + 1)], 'It has more than 100,000'],
    ['a row that never ends', ['a@x.example\n', '"'.repeat(10_000_000)], 'Line 2 is too long'],
  ])('says what to do about a file that is %s', async (_, parts, words) => {
    start()
    await choose('Select from a list…')
    await drop(new File(parts, 'list.csv'))
    await expect.element(dialog.getByRole('alert')).toMatchTextContent(words)
  })
})
