package org.crosscase.signature.archive;

import java.io.IOException;
import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.kind.FileTypes;

/** Takes an archive of any known format apart. Runs inside an archive process (or a test), never in a server. */
final class ArchiveReader {
    private ArchiveReader() {}

    /** How it ended: a problem of the archive as a whole, or null. */
    record Outcome(ArchiveProblem problem, String detail) {
        static final Outcome WHOLE = new Outcome(null, "");
    }

    static Outcome read(RemoteFile file, String name, Allowance limits, EntrySink sink) throws IOException {
        FileType type = FileTypes.of(file.bytes(0, FileTypes.START_BYTES));
        Entries entries = new Entries(sink, limits, new PartRule(type));
        try {
            return switch (type.mimeType()) {
                case "application/x-7z-compressed" -> whole(() -> SevenZipArchive.read(file, entries));
                case "application/vnd.rar" -> whole(() -> RarArchive.read(file, entries));
                case "application/x-tar" -> whole(() -> StreamedArchive.tar(file.stream(0), entries));
                case "application/gzip", "application/x-bzip2", "application/x-xz" ->
                    whole(() -> StreamedArchive.compressed(file, type.mimeType(), name, entries));
                default -> zip(file, type, entries);
            };
        } catch (ArchiveEndException end) {
            return new Outcome(end.problem(), end.getMessage());
        }
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static Outcome whole(Reading reading) throws IOException {
        try {
            reading.read();
            return Outcome.WHOLE;
        } catch (ArchiveEndException end) {
            throw end;
        } catch (IOException | RuntimeException damaged) {
            return new Outcome(ArchiveProblem.DAMAGED, "");
        }
    }

    private static Outcome zip(RemoteFile file, FileType type, Entries entries) throws IOException {
        try {
            ZipDirectory.read(file, entries);
            return Outcome.WHOLE;
        } catch (ArchiveEndException end) {
            throw end;
        } catch (IOException | RuntimeException noDirectory) {
            if (!type.opens()) {
                // something that happened to end like an archive
                return Outcome.WHOLE;
            } else if (type.name().startsWith("part of")) {
                return new Outcome(ArchiveProblem.NOT_OPENED, "One of several parts of an archive");
            }
            long found = ZipScan.read(file, entries);
            return new Outcome(
                    ArchiveProblem.DAMAGED,
                    "Its directory is missing; " + Entries.number(found) + " entries were found without it");
        }
    }
}
