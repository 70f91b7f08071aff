package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenLastIsReadAndNothingElseLies() throws IOException {
        KeptFiles files = new KeptFiles(folder.resolve("new"));
        assertEquals(Optional.empty(), files.read("a.end"));
        assertEquals(List.of(), files.names(".end"));

        files.write("b.end", "one, and longer");
        files.write("b.end", "two");
        files.write("a.end", "d\u00e9j\u00e0");
        files.write("a.checkpoint", "");

        assertEquals(Optional.of("two"), files.read("b.end"));
        assertEquals(Optional.of("d\u00e9j\u00e0"), files.read("a.end"));
        assertEquals(List.of("a.end", "b.end"), files.names(".end"));
        assertEquals(List.of("a.checkpoint", "a.end", "b.end"), files.names(""), "no draft is left");
    }

    @Test
    void whatCannotBeWrittenLeavesTheFileBefore() throws IOException {
        KeptFiles files = new KeptFiles(folder);
        files.write("a", "before");
        Files.createDirectory(folder.resolve("a.new"));
        assertThrows(IOException.class, () -> files.write("a", "after"));
        assertEquals(Optional.of("before"), files.read("a"));
    }

    @Test
    void theNameOfALogIsMadeAFilesName() {
        assertEquals("crosscase.local_audit_nl-demo.end", KeptFiles.named("crosscase.local/audit/nl-demo", ".end"));
    }
}
