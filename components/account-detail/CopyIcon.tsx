import { type TextKey, text } from '../../lib/text/text.ts'
import type { Copied } from '../accounts/CopyMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'

/** Two sheets, one behind the other. */
const SHEETS = 'M7.5 7.5h8v9h-8zM4.5 12.5v-9h8'

const LABEL_KEYS = {
  name: 'detail.copyName',
  email: 'detail.copyEmail',
  phone: 'detail.copyPhone',
} as const satisfies Record<Copied, TextKey>

/** `name`: whose name, e-mail address or phone number is copied. */
export interface CopyIconProps {
  what: Copied
  name: string
  onPress(): void
}

/** Shows a small button that copies a person's name, e-mail address or phone number. */
export function CopyIcon({ what, name, onPress }: CopyIconProps) {
  return <IconButton label={text(LABEL_KEYS[what], { name })} path={SHEETS} onPress={onPress} />
}
