/** Messages with a client, a tab for each branch. */
export const conversation = {
  /** Title of the part, and of its tabs. */
  title: 'Conversation',
  titleUnread: {
    one: 'Conversation, {count} unread',
    other: 'Conversation, {count} unread',
  },
  /** A tab's name for screen readers. `count`: the number of unread messages. */
  tabUnread: { one: '{branch}, {count} unread', other: '{branch}, {count} unread' },
  loading: 'Loading messages…',
  /** Followed by the people to ask: "Ask Ana Alvarez." */
  notYours: 'Messages in {branch} are for the people who work there.',
  /** Before a sentence that says what is wrong. */
  saved: 'Showing saved messages.',
  offline: 'You are offline. What you write now goes out when you are back online.',
  /** The list's name for screen readers. `name`: the client’s first name. */
  messagesWith: 'Messages with {name} in {branch}',
  showEarlier: 'Show earlier messages',
  none: 'No messages in {branch} yet.',
  waiting: 'Waiting to be sent',
  unsure:
    'No response yet, so it may not have been sent. If you send it again, it arrives only once.',
  /** Before a sentence that says why. */
  notSent: 'Not sent.',
  sendAgain: 'Send again',
  delete: 'Delete',
  /** Over the box to write in. `name`: the client’s first name. */
  messageTo: 'Message to {name} in {branch}',
  sendIn: 'Send in {branch}',
  sendKeys: 'Ctrl or ⌘ + Enter sends it',
  charactersLeft: { one: '{count} character left', other: '{count} characters left' },
  tooLong: {
    one: '{count} character too many. Make it shorter, or send it in two.',
    other: '{count} characters too many. Make it shorter, or send it in two.',
  },
  /** In place of the box to write in. Followed by the people to ask. */
  readOnly: 'You can read these messages, but not write here.',
  inactive:
    '{name} is not active in {branch}, so nothing can be written there. Re-activate the profile first.',
  /** Announcements for screen readers. `message`: the beginning of the new message. */
  newMessage: 'New in {branch} from {author}: {message}',
  newMessages: {
    one: '{count} new message in {branch}.',
    other: '{count} new messages in {branch}.',
  },
  eventSent: 'Sent.',
  eventKept: 'Saved. It is sent when you are back online.',
  eventDeleted: 'Deleted. Nothing was sent.',
} as const
