import { IconButton } from '../ui/IconButton.tsx'

/** Two sheets, one behind the other. */
const SHEETS = 'M7.5 7.5h8v9h-8zM4.5 12.5v-9h8'

/** `what` of whom is copied, as in "E-mail" of Bob Walker. */
export interface CopyIconProps {
  what: string
  name: string
  onPress(): void
}

/** A small button that copies one thing of somebody. */
export function CopyIcon({ what, name, onPress }: CopyIconProps) {
  return <IconButton label={`Copy ${what} of ${name}`} path={SHEETS} onPress={onPress} />
}
