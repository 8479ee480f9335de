import { text } from '../../lib/text/text.ts'
import type { Copied } from '../accounts/CopyMenu.tsx'
import { CopyIcon } from './CopyIcon.tsx'

/** An e-mail address or a phone number. `value`: undefined where it is not known. */
export interface CopyLineProps {
  what: Exclude<Copied, 'name'>
  value: string | undefined
  /** Name of the person it belongs to. */
  name: string
  onCopy(what: Copied, value: string): void
}

/** Shows an e-mail address or a phone number with its label, and a button that copies it. */
export function CopyLine({ what, value, name, onCopy }: CopyLineProps) {
  return (
    <div>
      <dt>{text(`detail.${what}`)}</dt>
      <dd>
        {value ? (
          <>
            <bdi>{value}</bdi>
            <CopyIcon what={what} name={name} onPress={() => onCopy(what, value)} />
          </>
        ) : (
          <small>{text('detail.none')}</small>
        )}
      </dd>
    </div>
  )
}
