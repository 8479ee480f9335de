import { CopyIcon } from './CopyIcon.tsx'

/** One line of how to reach somebody. `text`: left out where it is not known. */
export interface CopyLineProps {
  /** As in "E-mail". */
  label: string
  text: string | undefined
  /** Whose it is. */
  name: string
  onCopy(what: string, text: string): void
}

/** "E-mail", what it is, and a button that copies it. */
export function CopyLine({ label, text, name, onCopy }: CopyLineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {text ? (
          <>
            <bdi>{text}</bdi>
            <CopyIcon what={label} name={name} onPress={() => onCopy(label, text)} />
          </>
        ) : (
          <small>none</small>
        )}
      </dd>
    </div>
  )
}
