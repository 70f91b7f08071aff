package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
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
            "pdq; comma, semicolon or tab), one MD5, SHA-1 or SHA-256 a line, or the output of md5sum and its kin (with",
            "--tag too), openssl dgst, md5deep or hashdeep. A record with a bad value is named on standard error, the",
            "others are used, and the exit code is 5 (4 where --fail-on-match found something).",
            "A match with a VICS list carries the list's category and mediaId. Standard error tells what was read."
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
        List<Entry> entries = HashedFiles.read(file);
        tell(known, entries);
        PrintWriter out = spec.commandLine().getOut();
        int matches = 0;
        for (Entry entry : entries) {
            Optional<KnownList.Found> found = known.find(entry);
            if (found.isPresent()) {
                matches++;
                out.println(line(entry, found.get()));
            }
        }
        CommandChecks.finish(out);
        if (failOnMatch && matches > 0) {
            return CrosscaseHash.MATCHED;
        }
        return known.problems().records() > 0 ? CrosscaseHash.LIST_INCOMPLETE : 0;
    }

    private void tell(KnownList known, List<Entry> entries) {
        PrintWriter err = spec.commandLine().getErr();
        known.problems().named().forEach(bad -> err.println("Not used: " + bad));
        err.println("Listed: " + known.counts());
        long unused = known.problems().records();
        if (unused > 0) {
            err.println(unused + (unused == 1 ? " record" : " records") + " of the list could not be used"
                    + (unused > known.problems().named().size() ? "; only the first ones are named" : ""));
        }
        if (known.lone64() > 0) {
            err.println("64 hexadecimal digits alone were taken as SHA-256 (" + known.lone64()
                    + (known.lone64() == 1 ? " line" : " lines") + "); for PDQ give a CSV with a pdq column");
        }
        long without = entries.stream()
                .filter(entry -> entry.digests().isEmpty() && entry.pdq().isEmpty())
                .count();
        if (without > 0) {
            err.println(without + " of " + entries.size() + " files "
                    + (without == 1 ? "has no signature and was" : "have no signature and were") + " not compared");
        }
        err.flush();
    }

    /** A category is a number in most lists, and stays one. */
    private static void write(JsonGenerator out, String name, String value) throws IOException {
        if (value.matches("-?[0-9]{1,18}")) {
            out.writeNumberField(name, Long.parseLong(value));
        } else if (!value.isBlank()) {
            out.writeStringField(name, value);
        }
    }

    private static String line(Entry entry, KnownList.Found found) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = EntryJson.JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("path", entry.path());
            out.writeStringField("signature", found.algorithm().title());
            String name = found.listed().name();
            out.writeStringField("listed", name.isEmpty() ? found.signature() : name);
            out.writeNumberField("distance", found.distance());
            out.writeStringField("orientation", found.orientation().text());
            write(out, "category", found.listed().category());
            write(out, "mediaId", found.listed().mediaId());
            out.writeEndObject();
        }
        return text.toString();
    }
}
