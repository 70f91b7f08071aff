package org.crosscase.signature.archive;

import java.io.IOException;
import java.util.Optional;
import org.crosscase.signature.kind.FileKind;
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
            return type.opens() ? opened(file, type, name, entries) : behindAnother(file, type, name, entries);
        } catch (ArchiveEndException end) {
            return new Outcome(end.problem(), end.getMessage());
        }
    }

    private static Outcome opened(RemoteFile file, FileType type, String name, Entries entries) throws IOException {
        return switch (type.mimeType()) {
            case "application/x-7z-compressed" -> whole(name, () -> SevenZipArchive.read(file, entries));
            case "application/vnd.rar" -> whole(name, () -> RarArchive.read(file, entries));
            case "application/x-tar" -> whole(name, () -> StreamedArchive.tar(file.stream(0), entries));
            case "application/x-cpio" -> whole(name, () -> StreamedArchive.cpio(file.stream(0), entries));
            case "application/x-arj" -> whole(name, () -> StreamedArchive.arj(file.stream(0), entries));
            case "application/gzip",
                    "application/x-bzip2",
                    "application/x-xz",
                    "application/x-lz4",
                    "application/x-compress" ->
                whole(name, () -> StreamedArchive.compressed(file, type.mimeType(), name, entries));
            default -> zip(file, type, name, entries);
        };
    }

    /** A program that unpacks itself, a picture with something behind it, a part of which only the name tells. */
    private static Outcome behindAnother(RemoteFile file, FileType type, String name, Entries entries)
            throws IOException {
        if (PartName.saysSo(name) && type.kind() == FileKind.UNKNOWN) {
            return part(PartName.ofZip(name) ? ZipScan.read(file, entries) : 0);
        }
        Optional<RemoteFile> found = BehindAnother.find(file);
        return found.isPresent()
                ? opened(found.get(), BehindAnother.type(found.get()), name, entries)
                : zip(file, type, name, entries);
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static Outcome whole(String name, Reading reading) throws IOException {
        try {
            reading.read();
            return Outcome.WHOLE;
        } catch (ArchiveEndException end) {
            throw end;
        } catch (IOException | RuntimeException damaged) {
            return PartName.fits(name) ? part(0) : new Outcome(ArchiveProblem.DAMAGED, "");
        }
    }

    private static Outcome zip(RemoteFile file, FileType type, String name, Entries entries) throws IOException {
        boolean split = ZipDirectory.splitInParts(file);
        try {
            if (!split) {
                ZipDirectory.read(file, entries);
                return Outcome.WHOLE;
            }
        } catch (ArchiveEndException end) {
            throw end;
        } catch (IOException | RuntimeException noDirectory) {
            if (!type.opens()) {
                // something that happened to end like an archive
                return Outcome.WHOLE;
            }
        }
        long found = ZipScan.read(file, entries);
        return split || type.name().startsWith("part of") || PartName.fits(name)
                ? part(found)
                : new Outcome(
                        ArchiveProblem.DAMAGED,
                        "Its directory is missing; " + Entries.number(found) + " entries were found without it");
    }

    /** @param found entries that begin in this part */
    private static Outcome part(long found) {
        return new Outcome(
                ArchiveProblem.NOT_OPENED,
                "One of several parts of an archive"
                        + (found > 0 ? "; " + Entries.number(found) + " entries begin in it" : ""));
    }
}
