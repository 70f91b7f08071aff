package org.crosscase.inquiry;

import org.crosscase.Problem;

/** Why a question is not answered. */
public final class InquiryProblems {
    private InquiryProblems() {}

    /** @param budget questions that an officer has in a day before look-ups are refused */
    public static Problem budgetSpent(int budget) {
        return Problem.tooMany("look-up-budget-spent", budget);
    }

    /** @param most look-ups of near-equal signatures that an officer has in thirty days */
    public static Problem nearEqual(int most) {
        return Problem.tooMany("look-up-near-equal", most);
    }
}
