package org.crosscase.web.api.evidence;

import java.time.Instant;
import java.util.List;
import org.crosscase.evidence.ComparisonCount;
import org.crosscase.evidence.IntakeFiles;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.IntakeState;
import org.crosscase.evidence.Rejection;

/**
 * How far an intake is.
 *
 * @param comparisons how the files were compared, those of most files first
 * @param rejections the first 100; the others by {@code GET /intakes/{id}/rejections}
 */
public record IntakeForm(
        String id,
        String caseId,
        String exhibitId,
        IntakeState state,
        Files files,
        int percent,
        List<ComparisonForm.Count> comparisons,
        List<RejectionForm> rejections,
        Instant startedAt,
        Instant receivedAt,
        Instant finishedAt) {

    /**
     * Counts of files.
     *
     * @param stored new content
     * @param duplicate content that the agency held already
     * @param rejected each named among the rejections
     * @param matched that stand in a link which the agency may see
     */
    public record Files(
            long received, long stored, long duplicate, long rejected, long signed, long compared, long matched) {
        static Files of(IntakeFiles files) {
            return new Files(
                    files.received(),
                    files.stored(),
                    files.duplicate(),
                    files.rejected(),
                    files.signed(),
                    files.compared(),
                    files.matched());
        }
    }

    /**
     * A file that could not be used.
     *
     * @param kept whether it is kept as evidence all the same
     */
    public record RejectionForm(String path, String reason, String detail, boolean kept) {
        static RejectionForm of(Rejection rejection) {
            return new RejectionForm(rejection.path(), rejection.reason(), rejection.detail(), rejection.kept());
        }
    }

    static IntakeForm of(IntakeProgress intake, List<ComparisonCount> comparisons) {
        return new IntakeForm(
                intake.id().toString(),
                intake.caseId().toString(),
                intake.exhibitId().toString(),
                intake.state(),
                Files.of(intake.files()),
                intake.share(),
                comparisons.stream().map(ComparisonForm.Count::of).toList(),
                intake.rejections().stream().map(RejectionForm::of).toList(),
                intake.startedAt(),
                intake.receivedAt(),
                intake.finishedAt());
    }
}
