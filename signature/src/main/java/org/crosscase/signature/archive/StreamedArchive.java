package org.crosscase.signature.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.arj.ArjArchiveEntry;
import org.apache.commons.compress.archivers.arj.ArjArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;

/** Archives that are read from their first byte to their last, and single files that are compressed; a compressed tar gives its entries at once. */
final class StreamedArchive {
    /** Memory that a dictionary of XZ may take, in KiB. */
    private static final int MEMORY_KIB = 128 << 10;

    private static final int TAR_MARK = 257;

    private StreamedArchive() {}

    static void tar(InputStream bytes, Entries entries) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                if (entry.isDirectory() || entry.isSymbolicLink() || entry.isLink() || !entry.isFile()) {
                    continue;
                }
                entries.count(-1);
                if (tar.canReadEntryData(entry)) {
                    entries.take(entry.getName(), facts(entry), entry.getSize(), tar, -1);
                } else {
                    entries.refuse(entry.getName(), ArchiveProblem.UNSUPPORTED, "");
                }
            }
        }
    }

    static void cpio(InputStream bytes, Entries entries) throws IOException {
        try (CpioArchiveInputStream cpio = new CpioArchiveInputStream(bytes, StandardCharsets.UTF_8.name())) {
            for (CpioArchiveEntry entry = cpio.getNextEntry(); entry != null; entry = cpio.getNextEntry()) {
                if (entry.isRegularFile()) {
                    entries.count(-1);
                    entries.take(entry.getName(), facts(entry), entry.getSize(), cpio, -1);
                }
            }
        }
    }

    static void arj(InputStream bytes, Entries entries) throws IOException {
        try (ArjArchiveInputStream arj = open(bytes)) {
            for (ArjArchiveEntry entry = arj.getNextEntry(); entry != null; entry = arj.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                entries.count(-1);
                if (arj.canReadEntryData(entry)) {
                    entries.take(
                            entry.getName(),
                            EntryFacts.of(entry.getSize(), null, null, null),
                            entry.getSize(),
                            arj,
                            -1);
                } else {
                    entries.refuse(entry.getName(), ArchiveProblem.UNSUPPORTED, "Compressed");
                }
            }
        }
    }

    /** With what a pax header says beside the time that every entry has. */
    private static EntryFacts facts(TarArchiveEntry entry) {
        return EntryFacts.of(
                entry.getRealSize(), entry.getLastModifiedTime(), entry.getCreationTime(), entry.getLastAccessTime());
    }

    private static EntryFacts facts(CpioArchiveEntry entry) {
        return EntryFacts.of(entry.getSize(), FileTime.from(entry.getTime(), TimeUnit.SECONDS), null, null);
    }

    private static ArjArchiveInputStream open(InputStream bytes) throws IOException {
        try {
            return new ArjArchiveInputStream(bytes, "Cp437");
        } catch (ArchiveException closed) {
            throw String.valueOf(closed.getMessage()).contains("ncrypted")
                    ? new ArchiveEndException(ArchiveProblem.ENCRYPTED, "")
                    : new ArchiveEndException(ArchiveProblem.NOT_OPENED, "ARJ archive in several parts or damaged");
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged archive", damaged);
        }
    }

    /** @param name of the compressed file, by which what is in it is named where nothing else is known */
    static void compressed(RemoteFile file, String mimeType, String name, Entries entries) throws IOException {
        try (InputStream opened = open(file, mimeType)) {
            BufferedInputStream bytes = new BufferedInputStream(opened, 1 << 16);
            bytes.mark(TAR_MARK + 8);
            byte[] start = bytes.readNBytes(TAR_MARK + 5);
            bytes.reset();
            if (start.length == TAR_MARK + 5
                    && new String(start, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
                tar(bytes, entries);
                return;
            }
            String inside = opened instanceof GzipMembers gzip ? gzip.name() : null;
            entries.count(1);
            String inner = inside == null || inside.isBlank() ? withoutEnding(name) : inside;
            entries.take(inner, EntryFacts.NONE, file.size(), bytes, -1);
        }
    }

    private static InputStream open(RemoteFile file, String mimeType) throws IOException {
        InputStream packed = file.stream(0);
        return switch (mimeType) {
            case "application/gzip" -> new GzipMembers(packed);
            case "application/x-bzip2" -> new BZip2CompressorInputStream(packed, true);
            case "application/x-lz4" -> new FramedLZ4CompressorInputStream(packed, true);
            case "application/x-compress" -> new ZCompressorInputStream(packed, MEMORY_KIB);
            default ->
                XZCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MEMORY_KIB)
                        .get();
        };
    }

    private static String withoutEnding(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
