package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts copies and near copies together. */
@Command(
        name = "group",
        mixinStandardHelpOptions = true,
        description = {
            "Groups the files of a hashed folder that are copies of each other: equal content, or the same picture",
            "by PDQ (resized, recompressed, turned by a quarter, mirrored). One JSON object for each group of two or",
            "more files. A group grows from neighbour to neighbour: its ends may be further apart than the distance."
        })
final class GroupCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "Output of hash --format=jsonl.")
    private Path file;

    @Option(
            names = "--distance",
            paramLabel = "BITS",
            defaultValue = "31",
            description = "PDQ bits that neighbours may differ in, 0 to 31 (${DEFAULT-VALUE}).")
    private int distance;

    @Spec
    private CommandSpec spec;

    private int[] parent;
    private int[] widest;

    @Override
    public Integer call() throws IOException {
        CommandChecks.range(spec, "--distance", distance, 0, Pdq.MATCH_DISTANCE);
        List<Entry> entries = HashedFiles.read(file);
        parent = new int[entries.size()];
        widest = new int[entries.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        joinEqual(entries);
        joinNear(entries);
        Map<Integer, List<Entry>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), key -> new ArrayList<>()).add(entries.get(i));
        }
        PrintWriter out = spec.commandLine().getOut();
        int number = 0;
        for (Map.Entry<Integer, List<Entry>> group : groups.entrySet()) {
            if (group.getValue().size() > 1) {
                out.println(line(++number, widest[group.getKey()], group.getValue()));
            }
        }
        CommandChecks.finish(out);
        return 0;
    }

    private void joinEqual(List<Entry> entries) {
        Map<Sha256, Integer> first = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            if (entries.get(i).digests().isPresent()) {
                Integer other = first.putIfAbsent(entries.get(i).digests().get().sha256(), i);
                if (other != null) {
                    join(other, i, 0);
                }
            }
        }
    }

    private void joinNear(List<Entry> entries) {
        HammingIndex index = new HammingIndex();
        for (int i = 0; i < parent.length; i++) {
            if (entries.get(i).pdq().filter(PdqSignature::matchable).isPresent()) {
                index.put(i, entries.get(i).pdq().get().hash());
            }
        }
        for (int i = 0; i < parent.length; i++) {
            if (entries.get(i).pdq().filter(PdqSignature::matchable).isPresent()) {
                PdqHash[] orientations =
                        entries.get(i).pdq().get().orientations().toArray(new PdqHash[0]);
                for (OrientedHit hit : index.searchOrientations(orientations, distance)) {
                    join(i, (int) hit.id(), hit.distance());
                }
            }
        }
    }

    private int root(int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    private void join(int a, int b, int apart) {
        int first = Math.min(root(a), root(b));
        int second = Math.max(root(a), root(b));
        if (first != second) {
            parent[second] = first;
            widest[first] = Math.max(apart, Math.max(widest[first], widest[second]));
        }
    }

    private static String line(int number, int apart, List<Entry> files) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = EntryJson.JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("group", number);
            out.writeNumberField("files", files.size());
            out.writeNumberField(
                    "contents", files.stream().map(Entry::digests).distinct().count());
            out.writeNumberField("distance", apart);
            out.writeArrayFieldStart("paths");
            for (Entry entry : files) {
                out.writeString(entry.path());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }
}
