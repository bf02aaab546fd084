/** What people may say of two claims that seem to say the same: that they do, or that they do not. */
export const likenessAnswers = ['accepted', 'rejected'] as const
