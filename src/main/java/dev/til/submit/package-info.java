/** From a written note to a pull request: what is so ({@link dev.til.submit.SubmitSituation}), what is to be done about it
 * ({@link dev.til.submit.Submission}), and each thing to do ({@link dev.til.submit.SubmitStep}) as data. */
@NullMarked
package dev.til.submit;

import org.jspecify.annotations.NullMarked;
