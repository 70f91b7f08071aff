package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds listed files in a hashed folder. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Names the files of a hashed folder that stand on a list, by equal digest or by PDQ within 31 bits in any",
            "orientation. LIST is JSON Lines of this tool, a VICS file, a CSV with a header (path, md5, sha1, sha256,",
            "pdq; comma or semicolon), or one MD5, SHA-1 or SHA-256 a line."
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LIST", description = "The list to compare with.")
    private Path list;

    @Parameters(index = "1", paramLabel = "FILE", description = "Output of hash --format=jsonl.")
    private Path file;

    @Option(names = "--fail-on-match", description = "End with code 4 when a file stands on the list.")
    private boolean failOnMatch;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        KnownList known = KnownList.read(list);
        PrintWriter out = spec.commandLine().getOut();
        int matches = 0;
        for (Entry entry : HashedFiles.read(file)) {
            Optional<KnownList.Found> found = known.find(entry);
            if (found.isPresent()) {
                matches++;
                out.println(line(entry, found.get()));
            }
        }
        out.flush();
        return failOnMatch && matches > 0 ? CrosscaseHash.MATCHED : 0;
    }

    private static String line(Entry entry, KnownList.Found found) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = EntryJson.JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("path", entry.path());
            out.writeStringField("signature", found.algorithm());
            out.writeStringField("listed", found.listed());
            out.writeNumberField("distance", found.distance());
            out.writeStringField("orientation", found.orientation().text());
            out.writeEndObject();
        }
        return text.toString();
    }
}
