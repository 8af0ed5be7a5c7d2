/**
 * The answers that are tables of details. The pane's page loads them when a formula asks for one first: few of
 * those who open the pane do, and it must open quickly.
 */
export { explainAnswer } from "./explainAnswer";
export { checkAnswer } from "./checkAnswer";
export { compareAnswer } from "./compareAnswer";
export { rulesAnswer } from "./rulesAnswer";
export { selfTestAnswer } from "./selfTestAnswer";
