package org.crosscase.web.api.evidence;

import java.util.List;
import org.crosscase.evidence.Comparison;
import org.crosscase.evidence.ComparisonCount;

/**
 * Whether a file was compared with those of all agencies.
 *
 * @param as WAITING, PICTURE (changed copies are found), FILE (equal files are found) or NONE
 * @param by the signatures that are compared
 * @param whyNot why it is not compared as a picture, or not at all; absent where nothing is missing
 * @param remarks what limits the comparison of a picture
 */
public record ComparisonForm(Comparison.Extent as, List<String> by, String whyNot, List<String> remarks) {
    static ComparisonForm of(Comparison comparison) {
        return new ComparisonForm(comparison.extent(), comparison.by(), comparison.whyNot(), comparison.remarks());
    }

    /** How many files of an intake were compared alike. */
    public record Count(ComparisonForm comparison, long files) {
        static Count of(ComparisonCount count) {
            return new Count(ComparisonForm.of(count.comparison()), count.files());
        }
    }
}
