package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void oneFolderServesOneSystemAtATime() {
        try (DataFolder first = DataFolder.open(folder)) {
            LauncherProblem problem = assertThrows(LauncherProblem.class, () -> DataFolder.open(folder));
            assertEquals(LauncherProblem.REFUSED, problem.exitCode());
            assertTrue(
                    problem.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    problem.getMessage());
            assertTrue(Files.isDirectory(first.path()));
        }
        DataFolder.open(folder).close();
    }

    @Test
    void clearingRemovesTheStateAndNothingElse() throws Exception {
        Files.writeString(folder.resolve("holiday.txt"), "mine");
        try (DataFolder data = DataFolder.open(folder)) {
            Files.writeString(data.folder("store").resolve("x"), "ours");
            data.clear();
        }
        assertFalse(Files.exists(folder.resolve("store")));
        assertTrue(Files.exists(folder.resolve("holiday.txt")));
    }

    @Test
    void aFolderWithSomebodyElsesDatabaseIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        assertThrows(LauncherProblem.class, () -> DataFolder.open(folder));
        assertTrue(Files.exists(folder.resolve("postgres")));
    }
}
