import { enumOf } from '@hub/subgraph';
import {
  decisions,
  departmentAnswers,
  notConfirmedReasons,
  outcomes,
  reviewEventKinds,
  reviewStates,
} from '../review/codes.ts';
import { newEvidenceCauses } from '../review/review-event.ts';

export const ReviewStateEnum = enumOf(
  'ReviewState',
  reviewStates,
  'Where a review stands (核查状态). CLEARED: the data no longer shows the lead, before anybody decided.',
);
export const ReviewEventKindEnum = enumOf(
  'ReviewEventKind',
  reviewEventKinds,
  'What can happen to a finding (处理环节), in the order in which it usually does.',
);
export const DecisionEnum = enumOf(
  'Decision',
  decisions,
  'What was decided of a lead (认定结果). Aid continues until the department itself has acted on it.',
);
export const NotConfirmedReasonEnum = enumOf(
  'NotConfirmedReason',
  notConfirmedReasons,
  'Why a lead was not confirmed (不予认定原因). ALREADY_CORRECTED was right, and somebody had been quicker.',
);
export const DepartmentAnswerEnum = enumOf(
  'DepartmentAnswer',
  departmentAnswers,
  'What a department says of a lead (部门反馈).',
);
export const OutcomeEnum = enumOf(
  'Outcome',
  outcomes,
  'What became of the money (处理结果): stopped, recovered, waived, paid to the family, or none was concerned.',
);
export const NewEvidenceCauseEnum = enumOf(
  'NewEvidenceCause',
  newEvidenceCauses,
  'Why the hub itself opened a finding again (重新核查原因).',
);
