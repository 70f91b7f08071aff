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
 * @param complete true when all files that were announced or begun are here; null while files still come in
 * @param rejections the first 100; the others by {@code GET /intakes/{id}/rejections}. When the intake is over, each file
 *     that never came is among them
 * @param waitsUntil when it ends by itself if no file comes in before; absent unless files still come in
 */
public record IntakeForm(
        String id,
        String caseId,
        String exhibitId,
        IntakeState state,
        Files files,
        Boolean complete,
        int percent,
        List<ComparisonForm.Count> comparisons,
        List<RejectionForm> rejections,
        Instant startedAt,
        Instant receivedAt,
        Instant finishedAt,
        Instant waitsUntil) {

    /**
     * Counts of files.
     *
     * @param expected that were announced, or begun and not ended
     * @param missing of these, not here
     * @param stored new content
     * @param duplicate content that the agency held already
     * @param rejected each named among the rejections
     * @param matched that stand in a link which the agency may see
     */
    public record Files(
            long expected,
            long missing,
            long received,
            long stored,
            long duplicate,
            long rejected,
            long signed,
            long compared,
            long matched) {
        static Files of(IntakeFiles files) {
            return new Files(
                    files.expected(),
                    files.missing(),
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
     * @param pathBytes its name as it came, in Base64, where that is not the UTF-8 of {@code path}
     * @param kept whether it is kept as evidence all the same
     */
    public record RejectionForm(String path, String pathBytes, String reason, String detail, boolean kept) {
        static RejectionForm of(Rejection rejection) {
            return new RejectionForm(
                    rejection.path(),
                    NameBytes.write(rejection.pathBytes()),
                    rejection.reason(),
                    rejection.detail(),
                    rejection.kept());
        }
    }

    static IntakeForm of(IntakeProgress intake, List<ComparisonCount> comparisons) {
        return new IntakeForm(
                intake.id().toString(),
                intake.caseId().toString(),
                intake.exhibitId().toString(),
                intake.state(),
                Files.of(intake.files()),
                complete(intake),
                intake.share(),
                comparisons.stream().map(ComparisonForm.Count::of).toList(),
                intake.rejections().stream().map(RejectionForm::of).toList(),
                intake.startedAt(),
                intake.receivedAt(),
                intake.finishedAt(),
                intake.endsAt());
    }

    private static Boolean complete(IntakeProgress intake) {
        return switch (intake.state()) {
            case DONE -> Boolean.TRUE;
            case INCOMPLETE -> Boolean.FALSE;
            case RECEIVING -> null;
            case PROCESSING -> intake.files().missing() > 0 ? Boolean.FALSE : null;
        };
    }
}
