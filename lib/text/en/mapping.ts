export const mapping = {} as const
