/** Names of those who can help; whose number is too large to be a help are not named. */
export interface AdminContactsProps {
  admins: string[]
}

/** "Ask Ana Alvarez." or, where there are none or many, "Ask an Admin." */
export function AdminContacts({ admins }: AdminContactsProps) {
  const [first, second] = admins
  if (!first || admins.length > 2) return <>Ask an Admin.</>
  return (
    <>
      Ask <bdi>{first}</bdi>
      {second && (
        <>
          {' '}
          or <bdi>{second}</bdi>
        </>
      )}
      .
    </>
  )
}
