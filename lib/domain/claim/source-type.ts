export const sourceTypes = ['primary', 'secondary', 'tertiary'] as const
