import { call, onRevalidate } from '../../messaging/client.ts'
import type { Feature } from '../feature.ts'
import { find, onPageChange } from '../keep-mounted.ts'
import { requestDialogs } from '../page-dialogs.ts'

/**
 * Shows the conversation in both branches on the profile of a client who is in both, in place of the page's own feed, where the server
 * offers conversations. This script notices the client; the dialog script draws, until another person is on screen.
 */
export const conversation: Feature = {
  id: 'conversation',
  isFor: ({ view }) => view?.profile?.talks === true,
  start({ model, signal }) {
    let shown: AbortController | undefined
    let whose: string | undefined

    const clientNow = () => {
      const profile = model.state().view?.profile
      return profile?.talks ? profile : undefined
    }

    const notice = () => {
      const client = clientNow()?.accountId
      const feed = model.state().view?.anchors.conversation
      if (whose !== client) {
        shown?.abort()
        shown = undefined
        whose = client
      }
      if (!client || shown || !feed || !find(feed)) return
      shown = new AbortController()
      void show(feed, AbortSignal.any([signal, shown.signal]))
    }

    async function show(feed: string, life: AbortSignal) {
      const profileId = clientNow()?.profileId
      const dialogs = await requestDialogs()
      if (life.aborted || !dialogs.ok || !profileId) return
      const { subscribe: onClient } = model
      dialogs.value.converse(
        {
          profileId,
          call: call,
          client: clientNow,
          onClient,
          feed,
          onRevalidate: onRevalidate,
        },
        life,
      )
    }

    onPageChange(notice, signal)
    model.subscribe(notice, signal)
  },
}
