/** Says what was copied, over the foot of the page for a while. The region stays, so that it is heard. */
export function CopiedLine({ said }: { said: string }) {
  return (
    <div class="copied" role="status" data-idle={said === ''}>
      {said}
    </div>
  )
}
