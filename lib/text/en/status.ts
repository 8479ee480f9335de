/**
 * The status of an operation, by kind and state: `role-queued` is a change of role that waits. `name`: the person it is about. `to`: the
 * branch it happens in, `from`: the other one. `becomes`: the requested role, status or flag, `was`: the one before.
 */
export const status = {
  'sync-sending': '{name} is not in {to} yet. It is being sent now.',
  'sync-queued': '{name} is not in {to} yet. It will be sent automatically.',
  'sync-signed-out':
    'You are signed out: {name} is not in {to} yet. Sign in to {from}, and it will be sent automatically.',
  'sync-no-access':
    'The browser keeps Tandem off the dashboard: {name} is not in {to} yet. Allow access in Tandem, and it will be sent automatically.',
  'sync-unknown':
    'No response yet; checking whether {name} is in {to}. If not, it is sent again automatically.',
  'sync-gave-up':
    'Tandem could not find out whether {name} is in {to}. Try again to see how it stands.',
  'sync-done': '{name} is now in {to} too. Same login, no e-mail sent.',
  'sync-done-staff': '{name} is now in {to} too, as {becomes}. Same login, no e-mail sent.',
  'sync-role-refused':
    '{name} is now in {to} too, as {becomes}. The role was not changed to {was}: {because}',
  'sync-unchanged': '{name} was in {to} already. No change needed.',
  'sync-undone': 'Undone: {name} is in {from} only again.',
  'undo-sync-open': '{name} is still in {to}. It is undone as soon as {from} can be reached.',

  'copy-sending': 'A field of {name} is not copied to {to} yet. It is being sent now.',
  'copy-queued': 'A field of {name} is not copied to {to} yet. It will be sent automatically.',
  'copy-signed-out':
    'You are signed out: a field of {name} is not copied to {to} yet. Sign in to {from}, and it will be sent automatically.',
  'copy-no-access':
    'The browser keeps Tandem off the dashboard: a field of {name} is not copied to {to} yet. Allow access in Tandem, and it will be sent automatically.',
  'copy-unknown':
    'No response yet; checking whether a field of {name} was copied to {to}. If not, it is sent again automatically.',
  'copy-gave-up':
    'Tandem could not find out whether a field of {name} was copied to {to}. Try again to see how it stands.',
  'copy-done': 'A field of {name} was copied to {to}.',
  'copy-unchanged': 'The field of {name} was the same in {to} already. No change needed.',
  'copy-undone': 'Undone: the field of {name} in {to} is as it was before.',
  'undo-copy-open':
    'The field of {name} in {to} is not as before yet. It is undone as soon as {from} can be reached.',

  'role-sending': '{name} is not {becomes} in {to} yet. It is being sent now.',
  'role-queued': '{name} is not {becomes} in {to} yet. It will be sent automatically.',
  'role-signed-out':
    'You are signed out: {name} is not {becomes} in {to} yet. Sign in, and it will be sent automatically.',
  'role-no-access':
    'The browser keeps Tandem off the dashboard: {name} is not {becomes} in {to} yet. Allow access in Tandem, and it will be sent automatically.',
  'role-unknown':
    'No response yet; checking whether {name} is {becomes} in {to}. If not, it is sent again automatically.',
  'role-gave-up':
    'Tandem could not find out whether {name} is {becomes} in {to}. Try again to see how it stands.',
  'role-done': '{name} is now {becomes} in {to}. No e-mail sent.',
  'role-undone': 'Undone: {name} is {was} in {to} again.',
  'undo-role-open':
    '{name} is still {becomes} in {to}. It is undone as soon as the server can be reached.',

  'status-sending': '{name} is still {was} in {to}. It is being sent now.',
  'status-queued': '{name} is still {was} in {to}. It will be sent automatically.',
  'status-signed-out':
    'You are signed out: {name} is still {was} in {to}. Sign in, and it will be sent automatically.',
  'status-no-access':
    'The browser keeps Tandem off the dashboard: {name} is still {was} in {to}. Allow access in Tandem, and it will be sent automatically.',
  'status-unknown':
    'No response yet; checking whether {name} is {becomes} in {to}. If not, it is sent again automatically.',
  'status-gave-up':
    'Tandem could not find out whether {name} is {becomes} in {to}. Try again to see how it stands.',
  'status-done': '{name} is {becomes} in {to} now. No e-mail sent.',
  'status-undone': 'Undone: {name} is {was} in {to} again.',
  'status-undone-deleted':
    'Undone: {name} is {was} in {to} again. What was deleted then does not come back.',
  'undo-status-open':
    '{name} is still {becomes} in {to}. It is undone as soon as the server can be reached.',

  'primary-sending': '{name} still sees {from} first. It is being sent now.',
  'primary-queued': '{name} still sees {from} first. It will be sent automatically.',
  'primary-signed-out':
    'You are signed out: {name} still sees {from} first. Sign in, and it will be sent automatically.',
  'primary-no-access':
    'The browser keeps Tandem off the dashboard: {name} still sees {from} first. Allow access in Tandem, and it will be sent automatically.',
  'primary-unknown':
    'No response yet; checking whether {name} sees {to} first. If not, it is sent again automatically.',
  'primary-gave-up':
    'Tandem could not find out whether {name} sees {to} first. Try again to see how it stands.',
  'primary-done': '{name} sees {to} first now. No e-mail sent.',
  'primary-undone': 'Undone: {name} sees {was} first again.',
  'undo-primary-open':
    '{name} still sees {from} first. It is undone as soon as the server can be reached.',

  'flag-add-sending': 'The flag “{becomes}” is not on {name} in {to} yet. It is being sent now.',
  'flag-add-queued':
    'The flag “{becomes}” is not on {name} in {to} yet. It will be sent automatically.',
  'flag-add-signed-out':
    'You are signed out: the flag “{becomes}” is not on {name} in {to} yet. Sign in, and it will be sent automatically.',
  'flag-add-no-access':
    'The browser keeps Tandem off the dashboard: the flag “{becomes}” is not on {name} in {to} yet. Allow access in Tandem, and it will be sent automatically.',
  'flag-add-unknown':
    'No response yet; checking whether the flag “{becomes}” is on {name} in {to}. If not, it is sent again automatically.',
  'flag-add-gave-up':
    'Tandem could not find out whether the flag “{becomes}” is on {name} in {to}. Try again to see how it stands.',
  'flag-add-done': 'The flag “{becomes}” is on {name} in {to}. No e-mail sent.',
  'flag-add-undone': 'Undone: the flag “{becomes}” is not on {name} in {to}.',
  'undo-flag-add-open':
    'The flag “{becomes}” is still on {name} in {to}. It is undone as soon as the server can be reached.',

  'flag-remove-sending': 'The flag “{becomes}” is still on {name} in {to}. It is being sent now.',
  'flag-remove-queued':
    'The flag “{becomes}” is still on {name} in {to}. It will be sent automatically.',
  'flag-remove-signed-out':
    'You are signed out: the flag “{becomes}” is still on {name} in {to}. Sign in, and it will be sent automatically.',
  'flag-remove-no-access':
    'The browser keeps Tandem off the dashboard: the flag “{becomes}” is still on {name} in {to}. Allow access in Tandem, and it will be sent automatically.',
  'flag-remove-unknown':
    'No response yet; checking whether the flag “{becomes}” is no longer on {name} in {to}. If not, it is sent again automatically.',
  'flag-remove-gave-up':
    'Tandem could not find out whether the flag “{becomes}” is no longer on {name} in {to}. Try again to see how it stands.',
  'flag-remove-done': 'The flag “{becomes}” is no longer on {name} in {to}. No e-mail sent.',
  'flag-remove-undone': 'Undone: the flag “{becomes}” is on {name} in {to} again.',
  'undo-flag-remove-open':
    'The flag “{becomes}” is not on {name} in {to} yet. It is put back as soon as the server can be reached.',

  'message-sending': 'Your message to {name} is being sent now.',
  'message-queued':
    'Your message to {name} is not sent yet. It goes out automatically as soon as the server can be reached.',
  'message-signed-out':
    'You are signed out: your message to {name} is not sent yet. Sign in, and it will be sent automatically.',
  'message-no-access':
    'The browser keeps Tandem off the dashboard: your message to {name} is not sent yet, and not lost. Allow access in Tandem, and it will be sent automatically.',
  'message-unknown':
    'No response yet; checking whether your message to {name} arrived in {to}. If not, it is sent again automatically.',
  'message-gave-up':
    'Tandem could not find out whether your message to {name} arrived in {to}. Try again: it cannot arrive twice.',
  'message-done': 'Your message to {name} was sent in {to}. No e-mail sent.',

  'request-sending': 'The request for {name} is being sent now.',
  'request-queued':
    'The request for {name} is not sent to {to} yet. It goes out automatically as soon as the server can be reached.',
  'request-signed-out':
    'You are signed out: the request for {name} is not sent yet. Sign in, and it will be sent automatically.',
  'request-no-access':
    'The browser keeps Tandem off the dashboard: the request for {name} is not sent yet, and not lost. Allow access in Tandem, and it will be sent automatically.',
  'request-unknown':
    'No response yet; checking whether the request for {name} arrived in {to}. If not, it is sent again automatically.',
  'request-gave-up':
    'Tandem could not find out whether the request for {name} arrived in {to}. Try again: it cannot arrive twice.',
  'request-done':
    'Services requested for {name} in {to}. They are booked once accepted in Approvals. No e-mail sent.',

  'given-up': 'Canceled: nothing was sent for {name}.',
  'payload-dismissed': 'Dismissed. Check in {to} whether it arrived before you ask again.',
  /** `reason`: a whole sentence. */
  'payload-refused': 'Not sent. {reason}',
  'not-undone': 'Not undone. {reason}',
  /** An operation that a newer one has followed. `status`: a whole sentence. */
  earlier: 'Earlier: {status}',

  /** Ends of `sync-role-refused`. */
  'refused-forbidden': 'your role there does not allow it. Ask an Admin.',
  'refused-role-escalation': 'it is above your own role there. Ask an Admin.',
  'refused-role-revoked': 'your own role was changed and no longer allows it. Ask an Admin.',
} as const
