import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'

/** Names of the Admins who can help. More than two are not named. */
export interface AdminContactsProps {
  admins: string[]
}

/** Shows "Ask Ana Alvarez." or, where there are none or more than two, "Ask an Admin." */
export function AdminContacts({ admins }: AdminContactsProps) {
  const [first, second] = admins
  if (!first || admins.length > 2) return <>{text('ui.askAdmin')}</>
  const admin = <bdi>{first}</bdi>
  return (
    <>
      {second
        ? richText('ui.askTwo', { admin, other: <bdi>{second}</bdi> })
        : richText('ui.askOne', { admin })}
    </>
  )
}
