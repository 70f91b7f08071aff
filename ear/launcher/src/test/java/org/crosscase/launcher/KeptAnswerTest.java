package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswerTest {
    @TempDir
    private Path folder;

    private int asked;

    @Test
    void isAskedForOnceWhileWhatItDependsOnStays() throws IOException {
        Path configuration = Files.writeString(folder.resolve("domain.xml"), "one");

        assertEquals(List.of("java", "-server 1"), ask(configuration));
        assertEquals(List.of("java", "-server 1"), ask(configuration));

        Files.writeString(configuration, "two");
        assertEquals(List.of("java", "-server 2"), ask(configuration));
    }

    @Test
    void anAnswerCutShortIsAskedForAgain() throws IOException {
        Path configuration = Files.writeString(folder.resolve("domain.xml"), "one");
        ask(configuration);
        Files.writeString(folder.resolve("answer"), "");

        assertEquals(List.of("java", "-server 2"), ask(configuration));
    }

    private List<String> ask(Path configuration) {
        return new KeptAnswer(folder.resolve("answer"))
                .to(List.of(configuration), () -> List.of("java", "-server " + ++asked));
    }
}
