package org.crosscase.signature.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive by its central directory, which names every entry, where it begins and how long it is: what is wrong with
 * one, encrypted or overlong, never hides another. Something else may stand before the archive.
 */
final class ZipDirectory {
    /** Names that do not say that they are in UTF-8 are in this code page, unless their bytes are UTF-8. */
    private static final Charset OLD = Charset.forName("Cp437");

    private static final long END = 0x06054b50L;
    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private ZipDirectory() {}

    /** @throws IOException when there is no directory that can be read: nothing was taken then */
    static void read(RemoteFile file, Entries entries) throws IOException {
        RemoteFile archive = withoutStub(file);
        try (ZipFile zip = open(archive)) {
            long inAll = 0;
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
                inAll++;
            }
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (entry.isDirectory() && entry.getSize() <= 0) {
                    continue;
                }
                entries.count(inAll);
                take(zip, archive, entry, entries);
            }
        }
    }

    private static ZipFile open(RemoteFile file) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(file)
                    .setCharset(OLD)
                    .setUseUnicodeExtraFields(true)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged directory", damaged);
        }
    }

    private static void take(ZipFile zip, RemoteFile file, ZipArchiveEntry entry, Entries entries) throws IOException {
        String name = name(entry);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            entries.refuse(name, ArchiveProblem.ENCRYPTED, "");
        } else if (!ZipContent.reads(zip, entry)) {
            entries.refuse(name, ArchiveProblem.UNSUPPORTED, ZipContent.method(entry));
        } else {
            entries.take(
                    name,
                    ZipTimes.of(entry, file),
                    entry.getCompressedSize(),
                    entry.getSize(),
                    target -> {
                        try (InputStream bytes = ZipContent.of(zip, entry)) {
                            if (bytes == null) {
                                throw new IOException("The entry has no content");
                            }
                            bytes.transferTo(target);
                        }
                    },
                    entry.getCrc());
        }
    }

    /** Whether the closing record says that the directory, or the beginning of it, stands in another file. */
    static boolean splitInParts(RemoteFile file) throws IOException {
        byte[] tail = file.bytes(Math.max(0, file.size() - RECORD - LONGEST_COMMENT), RECORD + LONGEST_COMMENT);
        for (int i = tail.length - RECORD; i >= 0; i--) {
            if (u32(tail, i) == END) {
                int part = u16(tail, i + 4);
                boolean large = part == 0xffff;
                // the length of the comment tells a record from bytes that look like one
                return !large && part > 0 && part < 1000 && i + RECORD + u16(tail, i + 20) == tail.length;
            }
        }
        return false;
    }

    static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (entry.getNameSource() != ZipArchiveEntry.NameSource.NAME || raw == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException old) {
            return new String(raw, OLD);
        }
    }

    /** Places in the archive are counted from its first byte, which need not be that of the file. */
    private static RemoteFile withoutStub(RemoteFile file) throws IOException {
        long at = Math.max(0, file.size() - RECORD - LONGEST_COMMENT);
        byte[] tail = file.bytes(at, RECORD + LONGEST_COMMENT);
        for (int i = tail.length - RECORD; i >= 0; i--) {
            if (u32(tail, i) == END) {
                long directory = u32(tail, i + 12);
                long offset = u32(tail, i + 16);
                long before = at + i - directory - offset;
                boolean large = offset == 0xFFFFFFFFL || directory == 0xFFFFFFFFL;
                return large || before <= 0 || !directoryAt(file, at + i - directory) ? file : file.from(before);
            }
        }
        throw new IOException("No directory");
    }

    private static boolean directoryAt(RemoteFile file, long place) throws IOException {
        byte[] first = place < 0 ? new byte[0] : file.bytes(place, 4);
        return first.length == 4 && u32(first, 0) == 0x02014b50L;
    }

    static int u16(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    private static long u32(byte[] bytes, int at) {
        return bytes[at] & 0xffL
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }
}
