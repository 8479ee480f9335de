import { formatTime } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { IconButton } from './IconButton.tsx'
import { Logo } from './Logo.tsx'

/** The signed-in user, and the age of the list. */
export interface PopupHeaderProps {
  actorName?: string | undefined
  refreshing: boolean
  onRefresh(): void
  /** Opens the help; undefined where there is none. */
  onHelp?: (() => void) | undefined
  /** Opens the options; undefined where there are none. */
  onOptions?: (() => void) | undefined
  /** Opens the side panel; undefined inside it, and where there is none. */
  onSidePanel?: (() => void) | undefined
  /** When the list was last updated, in epoch milliseconds. */
  updatedAt?: number | undefined
}

const QUESTION =
  'M10 2.2a7.8 7.8 0 1 0 .01 0M7.7 7.9a2.3 2.3 0 1 1 3.5 2c-.8.5-1.2 1-1.2 1.8M10 14.3h.01'
const PANEL = 'M5 3.5h10a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM12 3.5v13'
const SLIDERS = 'M3 6h5M12 6h5M3 14h9M16 14h1M10 4v4M14 12v4'
const ROUND = 'M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5'

/** Shows the top of the popup: the mark, the signed-in person, and the refresh button. */
export function PopupHeader(props: PopupHeaderProps) {
  const { actorName, refreshing, onRefresh, onHelp, onOptions, onSidePanel, updatedAt } = props
  return (
    <header class="top">
      <Logo />
      <div>
        <h1>Tandem</h1>
        {actorName !== undefined && (
          <small>
            <bdi>{actorName}</bdi>{' '}
            {updatedAt !== undefined && (
              <span>{text('popup.updated', { time: formatTime(updatedAt) })}</span>
            )}
          </small>
        )}
      </div>
      {onHelp && <IconButton label={text('help.title')} path={QUESTION} onPress={onHelp} />}
      {onSidePanel && (
        <IconButton label={text('popup.openSidePanel')} path={PANEL} onPress={onSidePanel} />
      )}
      {onOptions && <IconButton label={text('popup.options')} path={SLIDERS} onPress={onOptions} />}
      <IconButton
        label={text('popup.refresh')}
        path={ROUND}
        busy={refreshing}
        onPress={onRefresh}
      />
    </header>
  )
}
