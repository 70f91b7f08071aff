package org.crosscase.web.api.evidence;

import java.time.Instant;
import java.util.List;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.MediaDetails;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSummary;

/**
 * A media item of the caller's agency; what does not apply is absent.
 *
 * @param step what is due next
 * @param kind what it is, by its bytes; {@code kindName} in English, {@code mimeType} for machines
 * @param problem why no picture could be made of it
 * @param comparison whether it was compared, by what, and if not why
 * @param categories empty as long as media are not categorised: the interface promises tools the field
 * @param changedAt when the file was last changed on its sender's side; in lists, where it was said
 * @param matchedElsewhere whether it matches media of another case that the agency may know of
 */
public record MediaForm(
        String id,
        String sha256,
        String sha1,
        String md5,
        String pdq,
        Integer pdqQuality,
        String kind,
        String kindName,
        String mimeType,
        Long size,
        Integer width,
        Integer height,
        MediaStep step,
        String problem,
        String problemDetail,
        ComparisonForm comparison,
        boolean hasContent,
        boolean withdrawn,
        List<Occurrence> occurrences,
        List<String> categories,
        boolean matchedElsewhere,
        List<String> cases,
        Instant receivedAt,
        Instant changedAt) {

    /**
     * Where it was found.
     *
     * @param pathBytes its name as it came, in Base64, where that is not the UTF-8 of {@code path}
     * @param source what the sender or the archive says of it, where it says anything
     */
    public record Occurrence(String exhibit, String exhibitId, String path, String pathBytes, Source source) {
        static Occurrence of(FoundAt found) {
            return new Occurrence(
                    found.exhibit(),
                    found.exhibitId().toString(),
                    found.path(),
                    NameBytes.write(found.pathBytes()),
                    Source.of(found.said()));
        }
    }

    /**
     * What the source says of a file; nothing proves it.
     *
     * @param impossible times that were given and cannot be: they are left out
     */
    public record Source(
            Long size, Instant modifiedAt, Instant createdAt, Instant accessedAt, List<AtSource.Time> impossible) {
        static Source of(AtSource said) {
            if (said.equals(AtSource.NOTHING)) {
                return null;
            }
            List<AtSource.Time> impossible = said.impossible().stream().sorted().toList();
            return new Source(
                    said.size(),
                    said.modifiedAt(),
                    said.createdAt(),
                    said.accessedAt(),
                    impossible.isEmpty() ? null : impossible);
        }
    }

    static MediaForm of(MediaSummary media) {
        return of(media, null, null, null, null);
    }

    static MediaForm of(MediaDetails media) {
        return of(
                media.summary(),
                media.sha1() == null ? null : media.sha1().hex(),
                media.md5() == null ? null : media.md5().hex(),
                media.cases().stream().map(CaseId::toString).toList(),
                media.receivedAt());
    }

    private static MediaForm of(MediaSummary media, String sha1, String md5, List<String> cases, Instant receivedAt) {
        return new MediaForm(
                media.id().toString(),
                media.sha256() == null ? null : media.sha256().hex(),
                sha1,
                md5,
                media.pdq() == null ? null : media.pdq().hex(),
                media.pdqQuality(),
                media.kind().name(),
                media.kindName().isEmpty() ? null : media.kindName(),
                media.mimeType(),
                media.size(),
                media.width(),
                media.height(),
                media.step(),
                media.problem(),
                media.problemDetail().isEmpty() ? null : media.problemDetail(),
                ComparisonForm.of(media.comparison()),
                media.hasContent(),
                media.withdrawn(),
                media.occurrences().stream().map(Occurrence::of).toList(),
                List.of(),
                media.linked(),
                cases,
                receivedAt,
                media.changedAt());
    }
}
