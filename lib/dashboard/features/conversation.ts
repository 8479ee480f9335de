import { call, onRevalidate } from '../../messaging/client.ts'
import type { Feature } from '../feature.ts'
import { onPageChange } from '../keep-mounted.ts'
import { requestDialogs } from '../page-dialogs.ts'
import { addressOn } from '../sites.ts'

/**
 * Shows the conversation in both branches on the profile of a client who is in both, in place of the page's own feed. This script notices
 * the client; the dialog script draws, until another person is on screen.
 */
export const conversation: Feature = {
  id: 'conversation',
  isFor: ({ view }) => view?.profile?.linked === true,
  start({ site, model, signal }) {
    let shown: AbortController | undefined
    let whose: string | undefined

    const clientNow = () => {
      const profile = model.state().view?.profile
      return profile?.kind === 'client' && profile.linked ? profile : undefined
    }

    const notice = () => {
      const client = clientNow()?.accountId
      if (whose !== client) {
        shown?.abort()
        shown = undefined
        whose = client
      }
      if (!client || shown || !document.querySelector(site.feed)) return
      shown = new AbortController()
      void show(AbortSignal.any([signal, shown.signal]))
    }

    async function show(life: AbortSignal) {
      const address = addressOn(site, location.pathname)
      const dialogs = await requestDialogs()
      if (life.aborted || !dialogs.ok || address.page !== 'profile') return
      const { profileId } = address
      const { subscribe: onClient } = model
      dialogs.value.converse(
        {
          profileId,
          call: call,
          client: clientNow,
          onClient,
          feed: site.feed,
          onRevalidate: onRevalidate,
        },
        life,
      )
    }

    onPageChange(notice, signal)
    model.subscribe(notice, signal)
  },
}
