/**
 * The sentences of problems, by name: what happened, and what to do next. `name`: the person it is about. `to`: the branch that was to be
 * added or changed, `from`: the other one.
 */
export const problem = {
  'already-linked':
    '{name} is linked with another profile in {to} already. Open that profile to compare them.',
  ambiguous: 'Several people in {to} may be {name}. Choose the right one.',
  'bad-answer': 'Unexpected response from {from}. Try again; if it happens again, tell an Admin.',
  'branch-inactive':
    '{name} is not active in {to}. Re-activate the profile there first, or choose {from}.',
  changed: '{name}’s profile was changed meanwhile. Check it again before you confirm.',
  'changed-fields':
    '{name}’s profile was changed meanwhile: {fields}. Check it again before you confirm.',
  'changed-since':
    'This can no longer be undone: the profile in {to} has been changed since. Correct it there by hand.',
  'changed-since-fields':
    'This can no longer be undone: the profile in {to} has been changed since: {fields}. Correct it there by hand.',
  'cursor-gone': 'The list in this browser is too old. Press Refresh to load it again.',
  'email-required': '{name} has no e-mail address. Add one in {from}, then try again.',
  'email-taken':
    'Somebody in {to} has {name}’s e-mail address already. Try again to see who it is and to link them.',
  'field-unfit': 'A value does not fit its field. Correct it; nothing was saved yet.',
  'field-unfit-fields':
    'A value does not fit its field: {fields}. Correct it; nothing was saved yet.',
  'flag-gone': 'This flag is no longer available in {to}. Choose another one.',
  forbidden: 'Your role does not allow this. Ask an Admin to do it for {name}.',
  'in-progress': 'This is being done right now. Wait a moment, then check again.',
  invalid: '{to} does not accept {name}’s profile as it is. Check it in {from}, then try again.',
  'key-required': 'This page is out of date. Reload it, then try again. Nothing was changed.',
  'key-reused':
    'This was already asked for, with other choices. Reload the page to see how {name} stands, then try again.',
  'last-admin': '{name} is the last active Admin. Make somebody else an Admin first.',
  'letter-lost': 'What you wrote could not be kept. If it did not arrive, write it again.',
  'mapping-impossible':
    'Two of these fields cannot belong together. Reload the page to see the fields as they are now.',
  'match-found':
    'Somebody in {to} may be {name} already. Decide whether it is the same person before you go on.',
  moved:
    '{from} now names another address. Open Tandem’s options and check the dashboard’s addresses there.',
  'no-access': 'The browser keeps Tandem off the dashboard. Open Tandem and press “Allow access”.',
  'no-dashboard': 'No dashboard is connected. Open Tandem and press “Connect a dashboard”.',
  'no-room': 'The browser cannot save more on this computer. Free up some space, then try again.',
  'not-found': '{name} was not found. Reload the page, then try again.',
  'not-linked': '{name} is only in In-Home or only in Facility, so there is nothing to compare.',
  'not-offered':
    'Your dashboards do not let Tandem do this. Do it on the dashboard itself. Nothing was changed.',
  offline: 'You are offline. Check the connection, then try again. Nothing was changed.',
  'own-account':
    'Nobody can add themselves, change their own role or make themselves inactive. Ask another Admin to do it.',
  'own-fault':
    'Something went wrong in Tandem. Reload the page to see what was done, then try again.',
  'precondition-required':
    'This page is out of date. Reload it, then try again. Nothing was changed.',
  'primary-undecided':
    '{to} is the branch that {name} sees first. Choose which one comes first from now on.',
  'required-empty':
    '{to} needs more about {name} before anything can be booked. Fill that in first.',
  'required-empty-fields':
    '{to} needs more about {name} before anything can be booked: {fields}. Fill that in first.',
  'role-escalation': '{name}, or the role chosen, is above your own role. Ask an Admin to do this.',
  'role-revoked':
    'Your role was changed and no longer allows this. Ask an Admin. Nothing was changed.',
  'server-error': '{from} is having problems. Try again in a moment.',
  'signed-out': 'You are signed out. Sign in to {from}, then try again. Nothing was changed.',
  'source-gone': '{name} is no longer in {from}. Go back to the list and reload it.',
  'source-inactive': '{name} is inactive in {from}. Re-activate the profile there, then try again.',
  'target-inactive':
    '{name} has an inactive profile in {to}. Re-activate it instead of adding a second one.',
  timeout: '{from} took too long to answer. Try again in a moment.',
  'too-large': 'That was too much at once. Choose fewer people, then try again.',
  /** `when`: "in 12 seconds". */
  'too-many': '{from} is getting too many requests. Try again {when}.',
  'too-old':
    'It could not be sent for 30 days, so nobody can say whether it arrived. Check whether it is there before you write it again.',
  'undo-expired': 'It is too late to undo this. Make the profile in {to} inactive instead.',
  updated: 'Tandem was updated. Reload this page, then try again.',
  'visit-unfinished':
    '{name} has an unfinished visit on a past day. Finish it first, then make {name} inactive.',
  'wrong-password': 'That e-mail address and password do not match. Try again.',
  'wrong-type': '{from} did not understand the request. Tell an Admin. Nothing was changed.',
} as const
