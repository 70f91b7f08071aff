package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets each call of one file's way into the store fail in turn, or ends the program there. */
class FailingDiskTest {
    private static final byte[] PLAIN = {1, 2, 3, 4, 5};

    private final AgencyId agency = AgencyId.random();
    private final SealedFiles sealed = new SealedFiles(agency);

    @TempDir
    private Path folder;

    @Test
    void aFileIsForcedBeforeItIsRenamedAndItsFolderAfterwards() throws IOException {
        TroubledDisk disk = new TroubledDisk(Integer.MAX_VALUE, false);

        keep(store(folder, disk));

        int file = disk.calls.indexOf("force");
        int rename = disk.calls.indexOf("rename");
        assertTrue(file >= 0 && file < rename, disk.calls.toString());
        assertEquals("forceFolder", disk.calls.get(rename + 1));
        assertEquals(
                List.of("createFolders", "forceFolder", "forceFolder"),
                disk.calls.subList(0, 3),
                "a new folder's own name is forced up to the root");
    }

    @Test
    void whenAnyCallFailsTheFileIsRefusedAndNothingStaysUnderItsName() throws IOException {
        int calls = countCalls();
        for (int failing = 0; failing < calls; failing++) {
            Path root = Files.createDirectory(folder.resolve("error-" + failing));
            FolderStore store = store(root, new TroubledDisk(failing, false));

            assertThrows(IOException.class, () -> keep(store), "call " + failing);

            assertEquals(List.of(), filesBelow(root), "call " + failing);
        }
    }

    @Test
    void aFullDiskIsToldFromOneThatFails() {
        StoreSpace space = new StoreSpace();
        assertInstanceOf(StoreFull.class, space.told(new IOException("No space left on device")));
        IOException broken = new IOException("Input/output error");
        assertSame(broken, space.told(broken));
        TroubledDisk full = new TroubledDisk(Integer.MAX_VALUE, false) {
            @Override
            void force(FileChannel file) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        FolderStore store = new FolderStore(folder, full, space::told);
        assertThrows(StoreFull.class, () -> {
            try (PendingFile pending = sealed.begin(store)) {
                pending.out().write(PLAIN);
                pending.keep();
            }
        });
    }

    @Test
    void whenForcingFailsItIsNotAskedAgain() throws IOException {
        TroubledDisk disk = new TroubledDisk(Integer.MAX_VALUE, false) {
            @Override
            void force(FileChannel file) throws IOException {
                super.force(file);
                throw new IOException("the disk did not take it");
            }
        };

        assertThrows(IOException.class, () -> keep(store(folder, disk)));

        assertEquals(1, disk.calls.stream().filter("force"::equals).count());
        assertTrue(!disk.calls.contains("rename"));
    }

    @Test
    void whereverTheProgramEndsAFileUnderItsFinalNameIsWhole() throws IOException {
        int calls = countCalls();
        for (int last = 0; last < calls; last++) {
            Path root = Files.createDirectory(folder.resolve("crash-" + last));
            FolderStore store = store(root, new TroubledDisk(last, true));

            assertThrows(PowerCut.class, () -> keep(store));

            FolderStore afterwards = store(root, new Disk());
            for (Path file : filesBelow(root)) {
                if (!file.toString().endsWith(FolderStore.UNFINISHED)) {
                    String name = file.getFileName().toString();
                    try (InputStream in = sealed.open(afterwards, StoreKey.of(name))) {
                        assertArrayEquals(PLAIN, in.readAllBytes(), "ended at call " + last);
                    }
                }
            }
        }
    }

    private int countCalls() throws IOException {
        TroubledDisk disk = new TroubledDisk(Integer.MAX_VALUE, false);
        keep(store(Files.createDirectory(folder.resolve("counting")), disk));
        return disk.calls.size();
    }

    private static FolderStore store(Path root, Disk disk) {
        return new FolderStore(root, disk, UnaryOperator.identity());
    }

    private void keep(FolderStore store) throws IOException {
        try (PendingFile pending = sealed.begin(store)) {
            pending.out().write(PLAIN);
            pending.keep();
        }
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The program ends: not even cleaning up happens. */
    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Works until the call of that number, which fails or ends the program. */
    private static class TroubledDisk extends Disk {
        private final List<String> calls = new ArrayList<>();
        private final int trouble;
        private final boolean ends;
        private boolean ended;

        TroubledDisk(int trouble, boolean ends) {
            this.trouble = trouble;
            this.ends = ends;
        }

        private void call(String name) throws IOException {
            calls.add(name);
            if (calls.size() - 1 == trouble) {
                if (ends) {
                    ended = true;
                    throw new PowerCut();
                }
                throw new IOException(name + " failed");
            }
        }

        @Override
        void createFolders(Path wanted) throws IOException {
            call("createFolders");
            super.createFolders(wanted);
        }

        @Override
        FileChannel create(Path file) throws IOException {
            call("create");
            return super.create(file);
        }

        @Override
        void force(FileChannel file) throws IOException {
            call("force");
            super.force(file);
        }

        @Override
        void rename(Path from, Path to) throws IOException {
            call("rename");
            super.rename(from, to);
        }

        @Override
        void forceFolder(Path names) throws IOException {
            call("forceFolder");
            super.forceFolder(names);
        }

        @Override
        void delete(Path file) throws IOException {
            if (!ended) {
                super.delete(file);
            }
        }
    }
}
