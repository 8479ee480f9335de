import type { SignedInCaller } from '../../backend/caller.ts'
import { redirect } from '../answers.ts'
import { isOwnOrigin, readForm } from '../parts/form.ts'
import { cookieGone } from '../session-cookie.ts'
import type { Knock } from '../visit.ts'

/** Ends the session, if a page of that session asked for it. */
export async function signOut(knock: Knock, caller: SignedInCaller): Promise<Response> {
  const form = await readForm(knock.request)
  if (form.get('csrf') !== caller.csrfToken || !isOwnOrigin(knock.request)) return redirect('/')
  knock.backend.signOut(caller)
  return redirect('/sign-in', cookieGone())
}
