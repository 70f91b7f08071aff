package org.crosscase.web.api.evidence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.crosscase.Problem;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.web.api.evidence.IntakeForm.RejectionForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send and get of the files of an intake. */
public final class IntakeRequests {
    private IntakeRequests() {}

    /** Files that will be sent. */
    public record FileList(
            @Schema(required = true, description = "1,000 at most; call again for more")
            List<AnnouncedFile> files,

            @Schema(description = "True with the last list: the intake ends its receiving when all files are here")
            Boolean all) {
        List<AnnounceFile> commands() {
            if (files == null) {
                throw Problem.invalid("field-missing", "files");
            }
            return files.stream().map(AnnouncedFile::command).toList();
        }
    }

    /** One of them. */
    public record AnnouncedFile(
            @Schema(description = "On the exhibit, with slashes; up to 4,096 characters")
            String path,

            @Schema(description = "In the place of path, for a name that is no UTF-8: its bytes in Base64")
            String pathBytes,

            @Schema(required = true, description = "Bytes") Long size,

            @Schema(
                    description = "Time of the file's last change, in UTC; a file that was sent in part and has changed"
                            + " since begins anew")
            String modifiedAt) {
        AnnounceFile command() {
            if (size == null) {
                throw Problem.invalid("field-missing", "size");
            }
            try {
                Instant modified = modifiedAt == null ? null : Instant.parse(modifiedAt);
                return pathBytes == null
                        ? AnnounceFile.of(path, size, modified)
                        : new AnnounceFile(NameBytes.read(pathBytes), size, modified);
            } catch (DateTimeParseException unreadable) {
                throw Problem.invalid("field-wrong-type", "modifiedAt", "modifiedAt", "STRING");
            }
        }
    }

    /**
     * A file that was announced.
     *
     * @param pathBytes its name as it came, in Base64, where that is not the UTF-8 of {@code path}
     * @param upload where its bytes are sent, by the tus protocol
     * @param offset bytes of it that are here
     */
    public record FileForm(
            String id,
            String path,
            String pathBytes,
            long size,
            long offset,
            ExpectedFile.State state,
            String reason,
            String upload) {
        static FileForm of(ExpectedFile file) {
            return new FileForm(
                    file.id().toString(),
                    file.path(),
                    NameBytes.write(file.pathBytes()),
                    file.size(),
                    file.offset(),
                    file.state(),
                    file.problem(),
                    "uploads/" + file.id());
        }
    }

    /** In the order in which they were named. */
    public record FileForms(List<FileForm> items, long total) {}

    /** A page of rejections. */
    public record Rejections(List<RejectionForm> items, long total) {}
}
