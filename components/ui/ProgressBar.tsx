/** `label`: names what makes progress. `text`: the progress in words. */
export interface ProgressBarProps {
  label: string
  done: number
  total: number
  text: string
}

/** Shows progress as a bar and in words. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div class="progress">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <small>{text}</small>
    </div>
  )
}
