package org.crosscase.signature.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** What archives say of their entries beside the bytes. */
class EntryFactsTest {
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2021-03-04T05:06:07Z"));
    private static final FileTime CREATED = FileTime.from(Instant.parse("2020-01-02T03:04:05Z"));
    private static final FileTime ACCESSED = FileTime.from(Instant.parse("2022-06-07T08:09:10Z"));
    private static final EntryFacts ALL = EntryFacts.of(4, MODIFIED, CREATED, ACCESSED);
    private static final byte[] CONTENT = "four".getBytes(UTF_8);

    private final TakenApart apart = new TakenApart();

    @Test
    void aZipSaysAllThatStandsAtItsEntriesEvenWithoutItsDirectory() throws IOException {
        byte[] zip = zip(true);
        assertEquals(ALL, of(zip));
        int directory = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        EntryFacts withoutDirectory = of(Arrays.copyOf(zip, directory));
        assertEquals(MODIFIED.toMillis(), withoutDirectory.modified());
        assertEquals(ACCESSED.toMillis(), withoutDirectory.accessed());
    }

    @Test
    void theClockOnTheWallOfAZipIsNoTime() throws IOException {
        assertEquals(new EntryFacts(4L, null, null, null), of(zip(false)));
    }

    @Test
    void aZipOfWindowsSaysItInItsOwnWay() throws IOException {
        X000A_NTFS times = new X000A_NTFS();
        times.setModifyFileTime(MODIFIED);
        times.setCreateFileTime(CREATED);
        times.setAccessFileTime(ACCESSED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry("a.txt");
            entry.addExtraField(times);
            zip.putArchiveEntry(entry);
            zip.write(CONTENT);
            zip.closeArchiveEntry();
        }
        assertEquals(ALL, of(bytes.toByteArray()));
    }

    @Test
    void aTarSaysWhenAndWithPaxHeadersMore() throws IOException {
        assertEquals(ALL, of(tar(MODIFIED, CREATED, ACCESSED)));
        assertEquals(new EntryFacts(4L, MODIFIED.toMillis(), null, null), of(tar(MODIFIED, null, null)));
    }

    @Test
    void whatCannotBeIsHandedOnAsItIs() throws IOException {
        FileTime far = FileTime.from(Instant.parse("+30000-01-01T00:00:00Z"));
        FileTime before = FileTime.from(Instant.parse("-0044-03-15T00:00:00Z"));
        EntryFacts said = of(tar(far, before, FileTime.from(Instant.MAX)));
        assertEquals(far.toMillis(), said.modified());
        assertEquals(before.toMillis(), said.created());
        assertEquals(Long.MAX_VALUE, said.accessed());
    }

    @Test
    void aSevenZipSaysWhatItHas() throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(bytes)) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("a.txt");
            entry.setLastModifiedTime(MODIFIED);
            entry.setCreationTime(CREATED);
            archive.putArchiveEntry(entry);
            archive.write(CONTENT);
            archive.closeArchiveEntry();
        }
        assertEquals(
                new EntryFacts(4L, MODIFIED.toMillis(), CREATED.toMillis(), null),
                of(Arrays.copyOf(bytes.array(), (int) bytes.size())));
    }

    @Test
    void factsCrossToTheSupervisorWithWhatIsMissing() throws IOException {
        for (EntryFacts facts : new EntryFacts[] {
            ALL, EntryFacts.NONE, new EntryFacts(0L, -1L, null, Long.MAX_VALUE), EntryFacts.of(-1, null, CREATED, null)
        }) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            facts.write(new DataOutputStream(bytes));
            assertEquals(facts, EntryFacts.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
        }
    }

    private EntryFacts of(byte[] archive) throws IOException {
        apart.facts.clear();
        apart.read(archive, "archive", new Allowance(10, 1 << 20, 100));
        return apart.facts.get("a.txt");
    }

    private static byte[] zip(boolean withTimes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.txt");
            if (withTimes) {
                entry.setLastModifiedTime(MODIFIED);
                entry.setCreationTime(CREATED);
                entry.setLastAccessTime(ACCESSED);
            }
            zip.putNextEntry(entry);
            zip.write(CONTENT);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(FileTime modified, FileTime created, FileTime accessed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, UTF_8.name())) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            TarArchiveEntry entry = new TarArchiveEntry("a.txt");
            entry.setSize(CONTENT.length);
            entry.setLastModifiedTime(modified);
            entry.setCreationTime(created);
            entry.setLastAccessTime(accessed);
            tar.putArchiveEntry(entry);
            tar.write(CONTENT);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
