import { answerProblem } from '@/app/api/endpoint/problem-answer'

const answerNothing = () => answerProblem({ code: 'not-found' })

export {
  answerNothing as DELETE,
  answerNothing as GET,
  answerNothing as PATCH,
  answerNothing as POST,
  answerNothing as PUT,
}
